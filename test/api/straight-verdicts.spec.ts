import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as pause } from 'node:timers/promises';
import { openHotAnswers } from '../../src/http/hot/hot-answers';
import { rows } from '../../src/platform/database/rows';
import { publishedClaims } from '../feeds/published-claims';
import { type ApiApp, openApiApp } from './api-app';

// Published by Fastify when it hands a request to whoever answers it.
const HANDED_OVER = 'tracing:fastify.request.handler:start';
// Nothing lies ready for longer.
const READY_MS = 1;
/** With it a request is the framework's: nothing here says when it last changed. */
const BY_FRAMEWORK = { 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' };

let api: ApiApp;
let address: string;
let plain: string;
let revised: string;
let unpublished: string;
let stored: Awaited<ReturnType<typeof publishedClaims>>;
let handedOver = 0;
const note = () => handedOver++;

beforeAll(async () => {
  subscribe(HANDED_OVER, note);
  api = await openApiApp({}, [], {}, { hot: openHotAnswers(READY_MS) });
  await api.app.listen(0, '127.0.0.1');
  address = await api.app.getUrl();
  stored = await publishedClaims(api.database);
  const { claim, version } = stored;
  const [ferry, bridge, tower] = await Promise.all(
    ['The ferry sank – “at night”.', 'The bridge fell.', 'The tower stands.'].map(claim),
  );
  await version(ferry!.uuid);
  for (const text of ['It fell.', 'It fell twice.']) await version(bridge!.uuid, { text });
  await version(tower!.uuid, { ruling: null });
  [plain, revised, unpublished] = [ferry!, bridge!, tower!].map(({ id }) => `/api/v1/claims/${id}`) as [
    string,
    string,
    string,
  ];
});
afterAll(async () => {
  unsubscribe(HANDED_OVER, note);
  await api.close();
});
beforeEach(() => pause(10 * READY_MS));

/** The answer, and whether it went past the framework. */
async function ask(path: string, headers: Record<string, string> = {}, base = address) {
  const before = handedOver;
  const answer = await fetch(base + path, { headers });
  const body = await answer.text();
  const { date, connection, 'keep-alive': alive, 'x-request-id': id, ...said } = Object.fromEntries(answer.headers);
  return { straight: handedOver === before, id, status: answer.status, said, body };
}

async function askBoth(path: string, headers: Record<string, string> = {}) {
  const { id, straight, ...own } = await ask(path, headers);
  await pause(10 * READY_MS);
  const { id: other, straight: never, ...framework } = await ask(path, { ...headers, ...BY_FRAMEWORK });
  expect(never).toBe(false);
  return { straight, own, framework };
}

it('answers straight what the framework would, to the byte and the header', async () => {
  for (const path of [plain, revised]) {
    const { straight, own, framework } = await askBoth(path);
    expect([straight, own]).toEqual([true, framework]);
    expect(own).toMatchObject({ status: 200, said: { etag: expect.stringMatching(/^".+"$/) } });
    await pause(10 * READY_MS);
    const known = await askBoth(path, { 'if-none-match': String(own.said.etag) });
    expect([known.straight, known.own.status, known.own.body]).toEqual([true, 304, '']);
    expect(known.own.said).toEqual(
      Object.fromEntries(Object.entries(own.said).filter(([name]) => ['etag', 'cache-control'].includes(name))),
    );
  }
});

it('says the id of the request, or one of its own', async () => {
  expect((await ask(plain, { 'x-request-id': 'mine' })).id).toBe('mine');
  expect((await ask(revised)).id).toMatch(/^[0-9a-f-]{36}$/);
});

it('leaves to the framework whatever is more than that', async () => {
  const authorization = `Bearer ${await api.keyFor('reviewer')}`;
  const others: [string, Record<string, string>, number][] = [
    [unpublished, {}, 404],
    [plain.slice(0, -1), {}, 400],
    [`${plain.slice(0, -4)}0000`, {}, 404],
    [`${plain}?asOf=1999-01-01`, {}, 404],
    [plain, { authorization }, 200],
    [plain, { cookie: 'a=b' }, 200],
    [plain, { 'x-forwarded-proto': 'https' }, 200],
  ];
  for (const [path, headers, status] of others)
    expect([path, headers, await ask(path, headers)]).toMatchObject([path, headers, { straight: false, status }]);
  const posted = await fetch(address + plain, { method: 'POST' });
  expect(posted.status).toBe(405);
});

it('leaves merged claims to it as well', async () => {
  const { claim, version } = stored;
  const gone = await claim('It is gone.');
  await version(gone.uuid);
  const [kept] = await rows<{ id: string }>(api.database, `SELECT id FROM claims WHERE text LIKE 'The ferry%'`);
  await rows(api.database, 'UPDATE claims SET merged_into = $2 WHERE id = $1', [gone.uuid, kept!.id]);
  const { own, framework, straight } = await askBoth(`/api/v1/claims/${gone.id}`);
  expect([straight, own]).toEqual([false, framework]);
  expect(JSON.parse(own.body)).toMatchObject({ id: plain.split('/').at(-1) });
});

it('counts what is asked, and refuses as the framework does', async () => {
  const limits = { network: { reads: 2, writes: 2 }, account: { reads: 9, writes: 9 } };
  const counting = await openApiApp({ limits }, [], {}, { hot: openHotAnswers(READY_MS) });
  try {
    await counting.app.listen(0, '127.0.0.1');
    const { claim, version } = await publishedClaims(counting.database);
    const { id, uuid } = await claim('The ferry sank.');
    await version(uuid);
    const asked = [];
    for (let times = 0; times < 3; times++) {
      asked.push(await ask(`/api/v1/claims/${id}`, {}, await counting.app.getUrl()));
      await pause(10 * READY_MS);
    }
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(asked.slice(0, 2).map(({ straight }) => straight)).toEqual([true, true]);
    expect(asked[2]!.said).toMatchObject({ 'retry-after': expect.any(String) });
  } finally {
    await counting.close();
  }
});

it('tells whoever is not signed in what readers see on an open service', async () => {
  const open = await openApiApp({ open: true }, [], {}, { hot: openHotAnswers(READY_MS) });
  try {
    await open.app.listen(0, '127.0.0.1');
    const { claim, version } = await publishedClaims(open.database);
    const { id, uuid } = await claim('The tower stands.');
    await version(uuid, { ruling: null });
    expect(await ask(`/api/v1/claims/${id}`, {}, await open.app.getUrl())).toMatchObject({
      status: 200,
      straight: false,
    });
  } finally {
    await open.close();
  }
});
