import { setTimeout as pause } from 'node:timers/promises';
import { openHotAnswers } from '../../src/http/hot/hot-answers';
import { PagesModule } from '../../src/http/pages/pages.module';
import { hotAnswers } from '../../src/platform/metrics';
import { publishedClaims } from '../feeds/published-claims';
import { signInWith } from '../support/roles';
import { type ApiApp, openApiApp } from './api-app';

const READY_MS = 1_000;

let api: ApiApp;
let address: string;
let addresses: string[];
/** One more version of the claim, written past the service. */
let change: () => Promise<void>;

beforeAll(async () => {
  api = await openApiApp({}, [PagesModule], {}, { hot: openHotAnswers(READY_MS) });
  await api.app.listen(0, '127.0.0.1');
  address = await api.app.getUrl();
  const { claim, version } = await publishedClaims(api.database);
  const ferry = await claim('The ferry sank.');
  await version(ferry.uuid);
  await version(ferry.uuid);
  let changed = 0;
  change = () => version(ferry.uuid, { text: `The ferry sank, it was said ${++changed} times.` });
  addresses = [
    ...['', '/v/1', '/history', '/compare/1..2'].map((rest) => `/claims/${ferry.id}${rest}`),
    ...['', '/v/1'].map((rest) => `/api/v1/claims/${ferry.id}${rest}`),
    `/badges/claims/${ferry.id}.svg`,
    `/embed/claims/${ferry.id}`,
  ];
});
afterAll(() => api.close());
// Nothing lies ready from another test.
beforeEach(() => pause(READY_MS));

const answered = async () => (await hotAnswers.get()).values.find(({ labels }) => labels.outcome === 'hit')?.value ?? 0;

let written = 0;
const write = () =>
  api.request
    .post('/api/v1/publishers')
    .send({ name: `Paper ${++written}` })
    .expect(201);

/** Whether each answer lay ready, and the answer. */
async function ask(path: string, headers: Record<string, string> = {}) {
  const before = await answered();
  const answer = await fetch(`${address}${path}`, { headers, redirect: 'manual' });
  const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
  const { 'x-request-id': id, date, connection, 'keep-alive': alive, ...said } = Object.fromEntries(answer.headers);
  return { ready: (await answered()) > before, status: answer.status, id, said, body };
}

it('gives a second reader the same bytes and headers under an id of its own, and 304 to who has them', async () => {
  for (const path of addresses) {
    const { id, ...first } = await ask(path);
    const { id: other, ...second } = await ask(path);
    expect([path, second]).toEqual([path, { ...first, ready: true }]);
    expect([first.ready, first.status, first.said.etag]).toEqual([false, 200, expect.stringMatching(/^".+"$/)]);
    expect(other).not.toBe(id);
    const known = await ask(path, { 'if-none-match': `"other", ${first.said.etag}`, 'x-request-id': 'mine' });
    expect(known).toMatchObject({ ready: true, status: 304, id: 'mine', body: '' });
    expect(known.said['content-type']).toBeUndefined();
    const head = await fetch(`${address}${path}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag')]).toEqual([200, first.said.etag]);
    expect(known.said['cache-control']).toBe(first.said['cache-control']);
  }
});

it('answers 304 also where nothing lies ready', async () => {
  for (const path of addresses) {
    const { said } = await ask(path);
    await pause(READY_MS / addresses.length);
    await write();
    const known = await ask(path, { 'if-none-match': String(said.etag) });
    expect([path, known.ready, known.status, known.body]).toEqual([path, false, 304, '']);
    expect((await ask(path)).body).not.toBe('');
  }
});

it('tells nobody for longer than a second what is no longer so, and nobody at all once something was written here', async () => {
  const [page] = addresses;
  const first = await ask(page!);
  await change();
  await pause(READY_MS + 50);
  const second = await ask(page!);
  expect([second.ready, second.body === first.body]).toEqual([false, false]);
  await change();
  expect((await ask(page!)).body).toBe(second.body);
  await api.anonymous.post('/api/v1/publishers').send({ name: 'Nobody' });
  expect((await ask(page!)).body).toBe(second.body);
  await write();
  expect((await ask(page!)).body).not.toBe(second.body);
});

it('has one of those who ask make an answer anew before its time is over', async () => {
  const [page] = addresses;
  await ask(page!);
  await pause(READY_MS * 0.8);
  const asked = [await ask(page!), await ask(page!), await ask(page!)];
  expect(asked.map(({ ready }) => ready)).toEqual([false, true, true]);
});

it('has nothing ready for who is signed in or shows a key, and keeps nothing of theirs', async () => {
  const [page] = addresses;
  const { cookie } = await signInWith(api.app, api.database)('reviewer');
  const authorization = `Bearer ${await api.keyFor('reviewer')}`;
  const signedIn = await ask(page!, { cookie });
  const anonymous = await ask(page!);
  expect([signedIn.ready, anonymous.ready, anonymous.body === signedIn.body]).toEqual([false, false, false]);
  expect(await ask(page!, { cookie })).toMatchObject({ ready: false, body: signedIn.body });
  expect((await ask(page!, { authorization })).ready).toBe(false);
  expect((await ask(page!)).body).toBe(anonymous.body);
});

it('gives each form and each host its own, and keeps neither errors nor redirects', async () => {
  const [page] = addresses;
  const html = await ask(page!, { accept: 'text/html' });
  expect((await ask(page!, { accept: 'application/json' })).ready).toBe(false);
  expect((await ask(page!, { accept: 'text/html' })).body).toBe(html.body);
  for (const missing of [`${page}/v/99`, `${page}?asOf=1999-01-01`])
    for (let tried = 0; tried < 2; tried++) expect(await ask(missing)).toMatchObject({ ready: false, status: 404 });
});
