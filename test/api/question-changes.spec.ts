import { type ApiApp, openApiApp } from './api-app';
import { emptyTables, insert, type Seed, seedEverything } from './seed';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;
beforeAll(async () => {
  api = await openApiApp();
});
beforeEach(async () => {
  await emptyTables(api.database);
  ({ ids, uuids } = await seedEverything(api.database));
});
afterAll(() => api.close());

const question = async (id: string) => (await api.request.get(`/api/v1/questions/${id}`).expect(200)).body;
const post = (id: string, what: string, revision: number, body: object) =>
  api.request
    .post(`/api/v1/questions/${id}/${what}`)
    .set('If-Match', `"q${revision}"`)
    .send({ reason: 'They ask the same', ...body });
/** A second question on the event of the first, of the same type. */
async function another(): Promise<string> {
  const { event, answerType, slot } = await question(ids.question);
  const { body } = await api.request
    .post('/api/v1/questions')
    .send({ text: 'How many needed a doctor?', eventId: event.id, slot, answerType })
    .expect(201);
  return body.id;
}

it('merges a question into another one and takes it apart again, by script', async () => {
  const other = await another();
  const { revision, claims } = await question(ids.question);
  const { body: stale } = await post(ids.question, 'merges', revision + 1, { into: other }).expect(412);
  expect(stale).toMatchObject({ code: 'revision-stale', current: { id: ids.question, revision } });
  await api.request.post(`/api/v1/questions/${ids.question}/merges`).send({ into: other, reason: 'r' }).expect(428);
  const { body: merged, headers } = await post(ids.question, 'merges', revision, { into: other }).expect(200);
  expect(merged).toMatchObject({ id: other, merged: [{ id: ids.question, revision: revision + 1 }] });
  expect(headers.etag).toBe(`"q${merged.revision}"`);
  expect(merged.claims.map(({ id }: { id: string }) => id).sort()).toEqual(
    claims.map(({ id }: { id: string }) => id).sort(),
  );
  expect((await question(ids.question)).id).toBe(other);
  const { body: again } = await post(ids.question, 'merges', revision + 1, { into: other }).expect(409);
  expect(again.code).toBe('conflict');
  const { body: apart } = await post(ids.question, 'separations', revision + 1, {}).expect(200);
  expect(apart).toMatchObject({ id: ids.question, merged: [] });
  expect(apart.claims).toHaveLength(claims.length);
  const history = await api.database.query(
    'SELECT actor, action, reason FROM history WHERE subject_id = $1 ORDER BY id',
    [uuids.question],
  );
  expect(history).toEqual([
    { actor: expect.stringMatching(/^per_/), action: 'question.merged', reason: 'They ask the same' },
    { actor: expect.stringMatching(/^per_/), action: 'question.separated', reason: 'They ask the same' },
  ]);
});

it('splits a claim off into a new question', async () => {
  const { revision } = await question(ids.question);
  const { body, headers } = await post(ids.question, 'splits', revision, {
    text: 'How many of the crew were hurt?',
    claims: [ids.rival],
  }).expect(201);
  expect(body).toMatchObject({ text: 'How many of the crew were hurt?', claims: [{ id: ids.rival }] });
  expect(headers.location).toBe(`/api/v1/questions/${body.id}`);
  expect((await api.request.get(`/api/v1/claims/${ids.rival}`).expect(200)).body.question.id).toBe(body.id);
});

it.each([
  ['a merge into an unknown question', 'merges', { into: `qst_${'0'.repeat(32)}` }, '/into'],
  ['a merge without a reason', 'merges', { into: `qst_${'0'.repeat(32)}`, reason: '' }, '/reason'],
  ['a split without words', 'splits', { claims: [] }, '/text'],
  ['a split of nothing', 'splits', { text: 'Which?' }, '/claims'],
  ['a split of an unknown claim', 'splits', { text: 'Which?', claims: [`clm_${'0'.repeat(32)}`] }, '/claims/0'],
  ['a split of unknown evidence', 'splits', { text: 'Which?', evidence: [`evd_${'0'.repeat(32)}`] }, '/evidence/0'],
])('refuses %s', async (_, what, change, pointer) => {
  const { revision } = await question(ids.question);
  const { body } = await post(ids.question, what, revision, change).expect(422);
  expect(body.errors).toMatchObject([{ pointer }]);
});

it('refuses to take apart what was not merged, and to merge what counts otherwise', async () => {
  const { revision } = await question(ids.question);
  expect((await post(ids.question, 'separations', revision, {}).expect(409)).body.code).toBe('conflict');
  await post(`qst_${'0'.repeat(32)}`, 'merges', 1, { into: ids.question }).expect(404);
  const when = await insert(api.database, 'questions', {
    event_id: uuids.event,
    slot: 'when',
    slot_key: 'when',
    answer_type: 'date',
    text: 'When?',
  });
  const { body } = await post(ids.question, 'merges', revision, { into: `qst_${when.replaceAll('-', '')}` }).expect(
    422,
  );
  expect(body.detail).toContain('date');
});
