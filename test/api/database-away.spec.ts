import type { Pool } from 'pg';
import { PagesModule } from '../../src/http/pages/pages.module';
import { type FaultyProxy, faultyProxy } from '../faults/servers/faulty-proxy';
import { publishedClaims } from '../feeds/published-claims';
import { signInWith } from '../support/roles';
import { SERVER_VARIABLE } from '../support/test-home';
import { type ApiApp, openApiApp } from './api-app';

const ORIGIN = 'https://desk.example';
const POOL_SIZE = 4;

let proxy: FaultyProxy;
let api: ApiApp;
let addresses: string[];
let readers: Record<string, string>[];

beforeAll(async () => {
  proxy = await faultyProxy(Number(new URL(process.env[SERVER_VARIABLE]!).port));
  const through = (url: string): string => {
    const address = new URL(url);
    address.hostname = '127.0.0.1';
    address.port = String(proxy.port);
    return address.href;
  };
  api = await openApiApp({ url: ORIGIN }, [PagesModule], {}, { through, poolSize: POOL_SIZE, deadline: 3_000 });
  const { claim, version } = await publishedClaims(api.database);
  const ferry = await claim('The ferry sank.');
  await version(ferry.uuid);
  await version(ferry.uuid);
  const { cookie } = await signInWith(api.app, api.database)('reviewer');
  readers = [{}, { cookie }, { authorization: `Bearer ${await api.keyFor('reader')}` }];
  addresses = [
    ...['', '/v/1', '/compare/1..2', '/history', '?asOf=2999-01-01'].map((rest) => `/claims/${ferry.id}${rest}`),
    ...['', '/v/1', '/compare/1..2', '/history', '/chain', '/claim-review', '/v/1/citation?format=bibtex'].map(
      (rest) => `/api/v1/claims/${ferry.id}${rest}`,
    ),
    `/embed/claims/${ferry.id}`,
    `/badges/claims/${ferry.id}/v/1.svg`,
    `/oembed?url=${encodeURIComponent(`${ORIGIN}/claims/${ferry.id}`)}`,
    '/feeds/verdicts.atom',
    `/feeds/claims/${ferry.id}.json`,
    '/api/v1/checkpoints',
    '/v1alpha1/claims:search?query=ferry',
  ];
});
afterAll(async () => {
  await proxy.close();
  await api.close();
});

/** How every address answers these readers: "503 5 /feeds/verdicts.atom", with what Retry-After says. */
async function answers(to: Record<string, string>[]): Promise<string[]> {
  const asked = addresses.flatMap((url) => to.map((headers) => ({ url, headers })));
  const told = asked.map(async ({ url, headers }) => {
    const accept = url.startsWith('/claims/') ? 'text/html' : '*/*';
    const { statusCode, headers: answered, body } = await api.app.inject({ url, headers: { accept, ...headers } });
    if (statusCode === 503) expect([url, body]).toEqual([url, expect.stringMatching(/database/i)]);
    return `${statusCode} ${answered['retry-after'] ?? ''} ${url}`;
  });
  return [...new Set(await Promise.all(told))];
}

const away = () => addresses.map((url) => `503 5 ${url}`);
const there = () => addresses.map((url) => `200  ${url}`);

it('says that it is away when connections are cut, and answers again once they are not', async () => {
  proxy.setFault('cut');
  expect(await answers(readers)).toEqual(away());
  proxy.setFault(null);
  expect(await answers([{}])).toEqual(there());
});

/** While all connections are taken, and whoever asks for one waits so long. */
async function whileTaken(patience: number, work: () => Promise<void>): Promise<void> {
  const { options } = Reflect.get(api.database.driver, 'master') as Pool;
  const { connectionTimeoutMillis } = options;
  options.connectionTimeoutMillis = patience;
  const taken = Array.from({ length: POOL_SIZE }, () => api.database.createQueryRunner());
  await Promise.all(taken.map((runner) => runner.connect()));
  await work();
  await Promise.all(taken.map((runner) => runner.release()));
  options.connectionTimeoutMillis = connectionTimeoutMillis;
}

it('says so when all connections are taken for long', async () => {
  await whileTaken(300, async () => expect(await answers(readers)).toEqual(away()));
  expect(await answers([{}])).toEqual(there());
});

it('lets nobody wait for it longer than answers may take, also who reads with a key', async () => {
  const headers = readers.at(-1)!;
  await whileTaken(60_000, async () => {
    const lists = ['claims', 'search?text=ferry', 'desk-report'].map((list) =>
      api.app.inject({ url: `/api/v1/${list}`, headers }),
    );
    expect((await Promise.all(lists)).map(({ statusCode }) => statusCode)).toEqual([503, 503, 503]);
  });
});

it('says so when it neither answers nor hangs up', async () => {
  proxy.setFault('half-open');
  expect(await answers(readers)).toEqual(away());
});
