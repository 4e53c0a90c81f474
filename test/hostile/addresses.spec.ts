import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchArchive } from '../../src/pipeline/articles/archive-address';
import { fetchPage } from '../../src/pipeline/articles/fetch-page';
import { receiverProblem } from '../../src/pipeline/citations/receiver-address';
import { postNotice } from '../../src/pipeline/deliveries/post-notice';
import { fetchImport } from '../../src/pipeline/exchange/imports/fetch-import';
import { rows } from '../../src/platform/database/rows';
import { outwardAgent } from '../../src/platform/outward/outward-agent';
import { type ApiApp, openApiApp } from '../api/api-app';
import { seedEverything } from '../api/seed';
import { HOSTILE_ADDRESSES, HOSTILE_NUMBERS, NAMES, PUBLIC_HOST, PUBLIC_NUMBER } from './hostile-addresses';
import { type Trap, trapConnections } from './trap-connections';

let api: ApiApp;
let server: http.Server;
let trap: Trap;
let claim: string;
/** Where the public page leads on to. */
let location = '';

beforeAll(async () => {
  api = await openApiApp();
  claim = (await seedEverything(api.database)).ids.claim;
  await api.keyFor('admin');
  server = http.createServer((_, response) => {
    if (location === '') response.writeHead(200, { 'content-type': 'text/plain' }).end('Reached.');
    else response.writeHead(302, { location }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  trap = trapConnections((server.address() as AddressInfo).port);
});
beforeEach(() => {
  location = '';
  trap.reached.length = 0;
  trap.names.clear();
  trap.names.set(PUBLIC_HOST, () => [PUBLIC_NUMBER]);
  for (const [name, number] of Object.entries(NAMES)) trap.names.set(name, () => [number]);
});
afterAll(async () => {
  trap.release();
  server.closeAllConnections();
  server.close();
  await api.close();
});

/** Registers a receiver, as far as its address goes, and sends it something. */
async function notify(url: string): Promise<void> {
  if ((await receiverProblem(url, [])) !== null) return;
  await postNotice({ url, headers: {}, body: '{}', agent: outwardAgent(url), timeoutMs: 2_000 });
}

/** Everything that asks something of an address that somebody gave. */
const WAYS: Record<string, (address: string) => Promise<unknown>> = {
  'an article by its address': (address) => fetchPage(address, { timeoutMs: 2_000 }),
  'evidence by its address': (address) => fetchArchive(address, { timeoutMs: 2_000 }),
  'an import by its address': (address) => fetchImport(address, { timeoutMs: 2_000 }),
  'a notice to a receiver': notify,
};
const ways = Object.entries(WAYS);

it('lets nothing but public addresses through the trap, or nothing was tried', async () => {
  expect(HOSTILE_ADDRESSES.length).toBeGreaterThan(60);
  for (const [, ask] of ways) {
    await ask(`http://${PUBLIC_HOST}/`);
    expect(new Set(trap.reached)).toEqual(new Set([PUBLIC_NUMBER]));
    trap.reached.length = 0;
  }
});

it.each(ways)('%s: none of the hostile addresses is reached', async (_way, ask) => {
  for (const address of HOSTILE_ADDRESSES) {
    await ask(address).catch(() => undefined);
    expect([address, trap.reached]).toEqual([address, []]);
  }
});

it.each(ways)('%s: none is reached by a redirect', async (_way, ask) => {
  for (const address of HOSTILE_ADDRESSES) {
    location = address.replace(/[^\x21-\x7e]/g, encodeURIComponent);
    await ask(`http://${PUBLIC_HOST}/`).catch(() => undefined);
    expect([address, new Set(trap.reached)]).toEqual([address, new Set([PUBLIC_NUMBER])]);
    trap.reached.length = 0;
  }
});

it.each(ways)(
  '%s: none is reached by a name that leads elsewhere at the second look, or to several',
  async (_way, ask) => {
    for (const number of HOSTILE_NUMBERS) {
      trap.names.set('both.example', () => [PUBLIC_NUMBER, number]);
      await ask('http://both.example/').catch(() => undefined);
      expect([number, trap.reached]).toEqual([number, []]);
      let looks = 0;
      trap.names.set('rebound.example', () => [looks++ === 0 ? PUBLIC_NUMBER : number]);
      location = 'http://rebound.example/again';
      await ask('http://rebound.example/').catch(() => undefined);
      location = '';
      expect([number, looks, new Set(trap.reached)]).toEqual([number, 2, new Set([PUBLIC_NUMBER])]);
      trap.reached.length = 0;
    }
  },
);

/** Each operation that takes an address to ask something of. */
const OPERATIONS: [string, string, (address: string) => object][] = [
  ['/articles', 'url', (url) => ({ url })],
  ['/imports?format=csv', 'address', (address) => ({ address })],
  ['/claims/:claim/evidence/addresses', 'url', (url) => ({ url, stance: 'supports', quote: 'Reached.', reason: 'r' })],
  ['/webhooks', 'url', (url) => ({ url })],
  ['/citations', 'notify', (webhook) => ({ claim, version: 1, url: 'https://paper.example/', notify: { webhook } })],
];

it.each(OPERATIONS)('POST %s says what is wrong with each of them', async (path, _member, body) => {
  for (const address of HOSTILE_ADDRESSES) {
    const answer = await api.app.inject({
      method: 'POST',
      url: `/api/v1${path.replace(':claim', claim)}`,
      headers: { authorization: `Bearer ${await api.keyFor('admin')}` },
      payload: body(address),
    });
    const status = answer.statusCode;
    expect([address, status, trap.reached]).toEqual([address, 422, []]);
  }
  expect(await rows(api.database, 'SELECT FROM webhooks')).toEqual([]);
});
