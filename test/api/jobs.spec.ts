import { rows } from '../../src/platform/database/rows';
import { type ApiApp, openApiApp } from './api-app';
import { type Seed, seedEverything } from './seed';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;

beforeAll(async () => {
  api = await openApiApp();
  ({ ids, uuids } = await seedEverything(api.database));
  await rows(api.database, `UPDATE questions SET revision = 9, assessed_revision = 9`);
});
afterAll(() => api.close());

const park = () =>
  rows(
    api.database,
    `UPDATE questions SET revision = 10, assessed_revision = 9, attempts = 5, parked_reason = 'cannot be weighed' WHERE id = $1`,
    [uuids.question],
  );
const retry = (body: object) => api.request.post('/api/v1/jobs/retries').send(body);
const retriedRows = () => rows(api.database, `SELECT actor FROM history WHERE action = 'work.retried'`);

it('counts what waits and what is parked, and since when', async () => {
  await park();
  const { body } = await api.request.get('/api/v1/jobs').expect(200);
  const questions = body.work.find(({ kind }: { kind: string }) => kind === 'questions');
  expect(questions).toMatchObject({ waiting: 0, retrying: 0, parked: 1 });
  expect(Date.parse(questions.oldest)).not.toBeNaN();
  // This test runs without a queue.
  expect(body.queues).toBeNull();
});

it('lists what failed, with the reason', async () => {
  await park();
  const { body } = await api.request.get('/api/v1/jobs/stuck?parked=true&kind=questions').expect(200);
  expect(body.items).toEqual([
    expect.objectContaining({ id: ids.question, attempts: 5, reason: 'cannot be weighed', nextAttemptAt: null }),
  ]);
  expect((await api.request.get('/api/v1/jobs/stuck?parked=false').expect(200)).body.items).toEqual([]);
});

it('tries it again once, with one row of history', async () => {
  await park();
  const asked = { ids: [ids.question, ids.question, ids.article, `mod_${'0'.repeat(32)}`] };
  const { body } = await retry(asked).expect(200);
  expect(body).toEqual({ retried: [ids.question], skipped: asked.ids.slice(2) });
  expect(
    await rows(api.database, 'SELECT attempts, parked_reason FROM questions WHERE id = $1', [uuids.question]),
  ).toEqual([{ attempts: 0, parked_reason: null }]);
  expect(await retriedRows()).toEqual([{ actor: expect.stringMatching(/^per_/) }]);
  expect((await retry(asked)).body.retried).toEqual([]);
  expect(await retriedRows()).toHaveLength(1);
});

it('is tried again once by two people at once', async () => {
  await park();
  const before = (await retriedRows()).length;
  const answers = await Promise.all([retry({ ids: [ids.question] }), retry({ ids: [ids.question] })]);
  expect(answers.flatMap(({ body }) => body.retried)).toEqual([ids.question]);
  expect(await retriedRows()).toHaveLength(before + 1);
});

it.each([[{}], [{ ids: [] }], [{ ids: ['clm_1'] }], [{ ids: 'qst' }], [{ ids: ['qst_1'], all: true }]])(
  'refuses %j',
  async (body) => {
    await retry(body).expect(422);
  },
);

it('is for admins only', async () => {
  for (const role of ['reader', 'reviewer', 'editor'] as const) {
    const key = await api.keyFor(role);
    await api.anonymous.get('/api/v1/jobs').set('Authorization', `Bearer ${key}`).expect(403);
    await api.anonymous
      .post('/api/v1/jobs/retries')
      .set('Authorization', `Bearer ${key}`)
      .send({ ids: [ids.question] })
      .expect(403);
  }
});
