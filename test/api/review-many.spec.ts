import { addKey, addPerson } from '../support/roles';
import { type ApiApp, openApiApp } from './api-app';
import { insert, type Seed, seedEverything } from './seed';

const PEOPLE = 50;

let api: ApiApp;
let ids: Seed;
let uuids: Seed;

beforeAll(async () => {
  api = await openApiApp();
  ({ ids, uuids } = await seedEverything(api.database));
  for (let i = 0; i < PEOPLE; i++) {
    const claim = await insert(api.database, 'claims', {
      question_id: uuids.question,
      text: `${i + 10} people were hurt.`,
      answer: { type: 'quantity', value: `${i + 10}` },
      answer_key: `eq ${i + 10}`,
      origin: 'rule',
    });
    await insert(api.database, 'reviews', { claim_id: claim, state: 'open', harm: 0, rank: 100 - (i % 5) });
  }
});
afterAll(() => api.close());

const bearer = async (role: 'reviewer' | 'editor') => ({ Authorization: `Bearer ${await api.keyFor(role)}` });

it('pages through the queue in the order of Next, without gaps or repeats', async () => {
  const seen: { claim: { id: string }; rank?: number }[] = [];
  let cursor = '';
  do {
    const { body } = await api.request.get(`/api/v1/reviews?limit=7${cursor}`).expect(200);
    seen.push(...body.items);
    cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
  } while (cursor);
  const ordered = await api.database.query(
    `SELECT 'clm_' || replace(claim_id::text, '-', '') AS id FROM reviews ORDER BY rank DESC, claim_id`,
  );
  expect(seen.map(({ claim }) => claim.id)).toEqual(ordered.map(({ id }: { id: string }) => id));
});

it('gives fifty scripts that ask for the next claim at once fifty different ones', async () => {
  const keys: string[] = [];
  for (let i = 0; i < PEOPLE; i++) keys.push(await addKey(api.database, await addPerson(api.database, 'reviewer')));
  const taken = await Promise.all(
    keys.map((key) => api.anonymous.post('/api/v1/reviews/next').set('Authorization', `Bearer ${key}`).send({})),
  );
  expect(taken.map(({ status }) => status)).toEqual(keys.map(() => 200));
  expect(new Set(taken.map(({ body }) => body.claim.id)).size).toBe(PEOPLE);
  await api.database.query('UPDATE reviews SET reserved_by = NULL, reserved_until = NULL');
});

it('does one thing with many claims, each by itself', async () => {
  const headers = await bearer('reviewer');
  const { body: queue } = await api.request.get('/api/v1/reviews?limit=3').expect(200);
  const entries = queue.items.map(({ claim, revision }: { claim: { id: string }; revision: number }) => ({
    claim: claim.id,
    revision,
  }));
  entries[1].revision = 999;
  const ask = (body: object) => api.anonymous.post('/api/v1/reviews/bulk').set(headers).send(body);
  const tagged = await ask({ action: 'tag', tag: 'Storm', entries, reason: 'One story' }).expect(200);
  expect(tagged.body.outcomes).toMatchObject([
    { claim: entries[0].claim, revision: entries[0].revision + 1, problem: null },
    { claim: entries[1].claim, revision: null, problem: { code: 'revision-stale', status: 412 } },
    { claim: entries[2].claim, problem: null },
  ]);
  expect((await api.request.get('/api/v1/reviews?tag=storm')).body.items).toHaveLength(2);
  const one = [{ claim: entries[0].claim, revision: entries[0].revision + 1 }];
  const shelved = await ask({ action: 'not_checkable', entries: one }).expect(200);
  expect(shelved.body.outcomes[0].problem).toMatchObject({
    code: 'validation-failed',
    errors: [{ pointer: '/reason' }],
  });
  const history = await api.request.get(`/api/v1/claims/${entries[0].claim}/review/history`).expect(200);
  expect(history.body.items[0]).toMatchObject({ action: 'review.tag', reason: 'One story' });

  const ruling = { reading: 'first', rating: 'true', rating_label: 'True', holds: 'yes', rationale: 'So it is.' };
  const person = await addPerson(api.database, 'reviewer');
  const published = await insert(api.database, 'rulings', {
    ...ruling,
    claim_id: uuids.claim,
    person_id: person.personId,
    question_revision: 1,
    verdict_number: 1,
    seen_evidence: [],
  });
  await api.database.query(
    `UPDATE reviews SET state = 'needs_review', published_ruling = $2, ruling_id = $2, published_at = now() WHERE claim_id = $1`,
    [uuids.claim, published],
  );
  const { body: now } = await api.request.get(`/api/v1/claims/${ids.claim}/review`).expect(200);
  const refused = await ask({ action: 'tag', tag: 'x', entries: [{ claim: ids.claim, revision: now.revision }] });
  expect(refused.body.outcomes[0].problem.code).toBe('conflict');
});

it.each([
  ['an action that is none', { action: 'publish' }, '/action'],
  ['no tag', { action: 'tag' }, '/tag'],
  ['no person', { action: 'assign' }, '/to'],
  ['no time', { action: 'snooze' }, '/until'],
  ['no claims', { action: 'open', entries: [] }, '/entries'],
  ['an entry that is none', { action: 'open', entries: [{ claim: 'x', revision: 1 }] }, '/entries/0/claim'],
])('refuses many claims with %s', async (_, wrong, pointer) => {
  const body = { entries: [{ claim: ids.claim, revision: 1 }], ...wrong };
  const answer = await api.anonymous
    .post('/api/v1/reviews/bulk')
    .set(await bearer('reviewer'))
    .send(body)
    .expect(422);
  expect(answer.body.errors).toEqual([expect.objectContaining({ pointer })]);
});

it('shows each person their own work', async () => {
  const [mine, others] = [await bearer('reviewer'), await bearer('editor')];
  const taken = await api.anonymous.post('/api/v1/reviews/next').set(mine).send({}).expect(200);
  const review = `/api/v1/claims/${taken.body.claim.id}/review`;
  await api.anonymous
    .put(`${review}/draft`)
    .set({ ...mine, 'If-Match': '"d0"' })
    .send({ rationale: 'The register' })
    .expect(200);
  await api.anonymous.post(`${review}/visits`).set(mine).send({ kind: 'seen' }).expect(200);
  await api.anonymous.put(`${review}/watch`).set(mine).send({ watching: true }).expect(200);
  await api.anonymous.post(`${review}/reveals`).set(others).send({}).expect(200);
  const claim = taken.body.claim;
  const { body } = await api.anonymous.get('/api/v1/me/work').set(mine).expect(200);
  expect(body).toMatchObject({ reserved: [{ claim }], drafts: [{ claim }], assigned: [], changed: [{ claim }] });
  const other = await api.anonymous.get('/api/v1/me/work').set(others).expect(200);
  expect(other.body).toMatchObject({ reserved: [], drafts: [], changed: [] });
});
