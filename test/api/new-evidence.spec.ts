import { type ApiApp, openApiApp } from './api-app';
import { BODY, emptyTables, type Seed, seedEverything } from './seed';

let api: ApiApp;
let ids: Seed;
beforeAll(async () => {
  api = await openApiApp();
});
beforeEach(async () => {
  await emptyTables(api.database);
  ({ ids } = await seedEverything(api.database));
});
afterAll(() => api.close());

const post = (path: string, body: object) => api.request.post(`/api/v1${path}`).send(body);
const passage = (change: object = {}) =>
  post(`/claims/${ids.rival}/evidence/passages`, {
    articleId: ids.article,
    quote: 'seven people were hurt',
    stance: 'denies',
    reason: 'It counts more',
    ...change,
  });

it('takes a passage by its words, once for each stance', async () => {
  const { body } = await passage().expect(201);
  expect(body).toMatchObject({
    claimId: ids.rival,
    stance: 'denies',
    statement: { quote: 'seven people were hurt' },
    article: { id: ids.article },
    publisher: { id: ids.publisher },
    origin: 'person',
    revision: 1,
  });
  const { body: again } = await passage().expect(409);
  expect(again.code).toBe('conflict');
  const marked = await api.database.query(`SELECT count(*)::int AS count FROM statements WHERE origin = 'person'`);
  expect(marked).toEqual([{ count: 1 }]);
});

it('takes a passage by its offsets, and knows a statement that was read there', async () => {
  const whole = { quote: undefined, start: 0, end: 31, version: 1 };
  const { body } = await passage(whole).expect(201);
  expect(body.statement.id).toBe(ids.statement);
  const inner = { quote: undefined, start: BODY.indexOf(' seven'), end: BODY.indexOf(' when'), version: 1 };
  const { body: other } = await passage(inner).expect(201);
  expect(other.statement).toMatchObject({ quote: 'seven people were hurt' });
});

it.each([
  ['words that are not there', { quote: 'eight people' }, '/quote'],
  ['an outdated version', { quote: undefined, start: 0, end: 5, version: 2 }, '/version'],
  ['no version', { quote: undefined, start: 0, end: 5 }, '/version'],
  ['an end before the start', { quote: undefined, start: 5, end: 5, version: 1 }, '/end'],
  ['offsets behind the text', { quote: undefined, start: 5000, end: 5005, version: 1 }, '/start'],
  ['words and offsets', { start: 0, end: 5 }, '/quote'],
  ['neither', { quote: undefined }, '/start'],
  ['an unknown article', { articleId: `art_${'0'.repeat(32)}` }, '/articleId'],
])('refuses %s', async (_, change, pointer) => {
  const { body } = await passage(change).expect(422);
  expect(body.errors).toMatchObject([{ pointer }]);
});

it('fetches no private address, and keeps nothing then', async () => {
  const { body } = await post(`/claims/${ids.rival}/evidence/addresses`, {
    url: 'http://127.0.0.1:1024/register',
    quote: 'Injured: 7',
    stance: 'denies',
    reason: 'The register',
  }).expect(422);
  expect(body.code).toBe('article-private-address');
  expect(await api.database.query('SELECT 1 FROM evidence_archives')).toEqual([]);
  await api.request.get(`/api/v1/evidence/${ids.record}/archive`).expect(404);
});

it('corrects and takes back what a passage says, with the revision that was seen', async () => {
  const path = `/api/v1/evidence/${ids.evidence}`;
  const { headers } = await api.request.get(path).expect(200);
  expect(headers.etag).toBe('"e1"');
  const patch = (etag: string, body: object) => api.request.patch(path).set('If-Match', etag).send(body);
  await api.request.patch(path).send({ party: true, reason: 'r' }).expect(428);
  const { body: wrong } = await patch('"e1"', { claimId: `clm_${'0'.repeat(32)}`, reason: 'r' }).expect(422);
  expect(wrong.errors).toMatchObject([{ pointer: '/claimId' }]);
  const { body } = await patch('"e1"', { claimId: ids.rival, speaker: 'Kari Berg', reason: 'It means three' }).expect(
    200,
  );
  expect(body).toMatchObject({ claimId: ids.rival, speaker: 'Kari Berg', corrected: true, decision: 'confirmed' });
  const { body: stale } = await patch('"e1"', { party: true, reason: 'r' }).expect(412);
  expect(stale).toMatchObject({ code: 'revision-stale', current: { revision: 2, claimId: ids.rival } });
  const { body: back } = await api.request.post(`${path}/undo`).set('If-Match', '"e2"').send({}).expect(200);
  expect(back).toMatchObject({ claimId: ids.claim, speaker: null, corrected: false, decision: null, revision: 3 });
});
