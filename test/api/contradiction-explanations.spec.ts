import { type ApiApp, openApiApp } from './api-app';
import { type Seed, seedEverything } from './seed';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;
beforeAll(async () => {
  api = await openApiApp();
  ({ ids, uuids } = await seedEverything(api.database));
});
afterAll(() => api.close());

const path = () => `/api/v1/contradictions/${ids.contradiction}`;
const explain = (etag: string, body: object = { reason: 'Counts of two days' }) =>
  api.request.post(`${path()}/explanation`).set('If-Match', etag).send(body);

it('are given and taken back, each with the revision that was seen', async () => {
  const { body: before, headers } = await api.request.get(path()).expect(200);
  expect(before).toMatchObject({ id: ids.contradiction, explained: null, revision: 1 });
  expect(headers.etag).toBe('"c1"');
  const { body: problem } = await api.request.post(`${path()}/explanation`).send({ reason: 'r' }).expect(428);
  expect(problem.code).toBe('revision-required');
  await explain('"c1"', {}).expect(422);
  const { body: explained, headers: next } = await explain('"c1"').expect(200);
  expect(explained.explained).toEqual({
    reason: 'Counts of two days',
    by: { id: expect.stringMatching(/^per_/), name: expect.any(String) },
    at: expect.any(String),
  });
  expect(next.etag).toBe('"c2"');
  const { body: stale } = await explain('"c1"', { reason: 'Or of two ships' }).expect(412);
  expect(stale).toMatchObject({ code: 'revision-stale', current: { revision: 2 } });
  const { body: listed } = await api.request.get('/api/v1/contradictions?explained=true').expect(200);
  expect(listed.items).toHaveLength(1);
  const { body: back } = await api.request.delete(`${path()}/explanation`).set('If-Match', '"c2"').expect(200);
  expect(back).toMatchObject({ explained: null, revision: 3 });
  const history = await api.database.query('SELECT count(*)::int AS count FROM history WHERE subject_id = $1', [
    uuids.contradiction,
  ]);
  expect(history).toEqual([{ count: 2 }]);
});

it('are refused once the contradiction is no longer found', async () => {
  await api.database.query('UPDATE contradictions SET resolved_at = now() WHERE id = $1', [uuids.contradiction]);
  expect((await explain('"c3"').expect(409)).body.code).toBe('conflict');
  await api.request
    .post(`/api/v1/contradictions/con_${'0'.repeat(32)}/explanation`)
    .set('If-Match', '"c1"')
    .send({ reason: 'r' })
    .expect(404);
});

it('claims are merged and taken apart by script', async () => {
  const review = `/api/v1/claims/${ids.rival}/review`;
  const { headers } = await api.request.get(review).expect(200);
  const merge = (etag: string, into: string) =>
    api.request.post(`${review}/merges`).set('If-Match', etag).send({ into, reason: 'The same count' });
  const { body: wrong } = await merge(headers.etag!, `clm_${'0'.repeat(32)}`).expect(422);
  expect(wrong.errors).toMatchObject([{ pointer: '/into' }]);
  const merged = await merge(headers.etag!, ids.claim).expect(200);
  expect(merged.body).toMatchObject({ state: 'duplicate' });
  const { body: survivor } = await api.request.get(`/api/v1/claims/${ids.rival}`).expect(200);
  expect(survivor.id).toBe(ids.claim);
  const apart = await api.request
    .post(`${review}/separations`)
    .set('If-Match', merged.headers.etag!)
    .send({ reason: 'Two counts after all' })
    .expect(200);
  expect(apart.body).toMatchObject({ state: 'open' });
});
