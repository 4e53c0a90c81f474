import { mergeClaim, separateClaim } from '../../src/pipeline/reviews/merge-claim';
import { ruleClaim } from '../../src/pipeline/reviews/rule-claim';
import { undoAction } from '../../src/pipeline/reviews/undo-action';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { firstRow, rows } from '../../src/platform/database/rows';
import { type Desk, openDesk } from './desk-harness';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const refusal = (code: string) => expect.objectContaining({ reason: expect.objectContaining({ code }) });
const pointer = async (claimId: string): Promise<string | null> =>
  (await firstRow<{ merged_into: string | null }>(desk.dataSource, 'SELECT merged_into FROM claims WHERE id = $1', [
    claimId,
  ]))!.merged_into;
const gap = (questionId: string) =>
  desk.count('SELECT revision - assessed_revision AS count FROM questions WHERE id = $1', [questionId]);
const mergesOf = (claimId: string) =>
  desk.count(`SELECT count(*)::int AS count FROM history WHERE subject_id = $1 AND action = 'review.merge'`, [claimId]);

async function merge(from: string, into: string, revision?: number) {
  const person = await desk.person('reviewer');
  return mergeClaim(desk.dataSource, {
    person,
    claimId: from,
    into,
    revision: revision ?? (await desk.review(from)).revision,
  });
}

it('points to the other claim, takes its own duplicates along, and comes apart again', async () => {
  const { claimId: a, questionId } = await desk.claim();
  const { claimId: b } = await desk.answer(questionId);
  const { claimId: c } = await desk.answer(questionId);
  await merge(a, b);
  expect(await gap(questionId)).toBe(1);
  expect(await merge(b, c)).toMatchObject({ state: 'duplicate' });
  expect([await pointer(a), await pointer(b), await pointer(c)]).toEqual([c, c, null]);
  const person = await desk.person('reviewer');
  await expect(separateClaim(desk.dataSource, { person, claimId: b, revision: 2 })).rejects.toEqual(refusal('invalid'));
  const apart = await separateClaim(desk.dataSource, { person, claimId: b, revision: 2, reason: 'Another count' });
  expect(apart.state).toBe('open');
  expect([await pointer(a), await pointer(b)]).toEqual([b, null]);
  expect((await desk.history(b)).map(({ action }) => action)).toEqual(['review.merge', 'review.unmerge']);
});

it('lets its evidence count for the other claim', async () => {
  const { claimId: a, questionId } = await desk.claim();
  const { claimId: b } = await desk.answer(questionId);
  await merge(a, b);
  await assessQuestions(desk.dataSource, [questionId]);
  const [verdict] = await rows<{ evidence: number; state: string }>(
    desk.dataSource,
    `SELECT jsonb_array_length(jsonb_path_query_array(document, '$.groups[*].evidence[*]')) AS evidence, state
     FROM verdicts WHERE claim_id = $1`,
    [b],
  );
  expect(verdict).toEqual({ evidence: 2, state: 'single_source' });
  expect(await desk.count('SELECT count(*)::int AS count FROM verdicts WHERE claim_id = $1', [a])).toBe(0);
});

it('is undone by whoever did it, to the state before', async () => {
  const { claimId: a, questionId } = await desk.claim({ state: 'needs_evidence' });
  const { claimId: b } = await desk.answer(questionId);
  const person = await desk.person('reviewer');
  const merged = await mergeClaim(desk.dataSource, { person, claimId: a, into: b, revision: 1 });
  const back = await undoAction(desk.dataSource, { person, claimId: a, revision: merged.revision });
  expect(back.state).toBe('needs_evidence');
  expect(await pointer(a)).toBeNull();
});

it('is refused across questions, into itself, into its own duplicate, and for what is published', async () => {
  const { claimId: a, questionId } = await desk.claim();
  const { claimId: b } = await desk.answer(questionId);
  const { claimId: foreign } = await desk.claim();
  await expect(merge(a, foreign)).rejects.toEqual(refusal('conflict'));
  await expect(merge(a, a)).rejects.toEqual(refusal('invalid'));
  await expect(merge(a, '00000000-0000-7000-8000-000000000000')).rejects.toEqual(refusal('invalid'));
  await merge(a, b);
  await expect(merge(b, a)).rejects.toEqual(refusal('invalid'));
  await expect(merge(a, b)).rejects.toEqual(refusal('not_allowed'));
  expect(await mergesOf(a)).toBe(1);
});

it('sends the other claim back for review where it is ruled otherwise', async () => {
  const { claimId: a, questionId, evidenceId } = await desk.claim();
  const { claimId: b } = await desk.answer(questionId);
  for (const [claimId, rating] of [
    [a, 'false'],
    [b, 'true'],
  ] as const) {
    const person = await desk.person('reviewer');
    const ruled = { person, claimId, revision: 1, rating, rationale: 'So.', evidence: [evidenceId] };
    const { state } = await ruleClaim(desk.dataSource, ruled);
    if (state === 'second_reading') {
      const second = { ...ruled, person: await desk.person('reviewer'), revision: 2 };
      await ruleClaim(desk.dataSource, second);
    }
  }
  await desk.dataSource.query(`UPDATE reviews SET state = 'needs_review' WHERE claim_id = $1`, [a]);
  await merge(a, b);
  const review = await desk.review(b);
  expect(review).toMatchObject({ state: 'needs_review', returnedFor: [{ kind: 'merged' }] });
  expect((await desk.history(b)).at(-1)).toMatchObject({ actor: 'system', action: 'review.flag' });
});

it('makes no circle of merges that cross', async () => {
  for (let round = 0; round < 10; round++) {
    const { claimId: a, questionId } = await desk.claim();
    const { claimId: b } = await desk.answer(questionId);
    const done = await Promise.allSettled([merge(a, b, 1), merge(b, a, 1)]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect([await pointer(a), await pointer(b)].filter((id) => id === null)).toHaveLength(1);
    expect((await mergesOf(a)) + (await mergesOf(b))).toBe(1);
  }
});

it('never meets a ruling halfway', async () => {
  for (let round = 0; round < 10; round++) {
    const { claimId: a, questionId, evidenceId } = await desk.claim();
    const { claimId: b } = await desk.answer(questionId);
    const ruling = { rating: 'true', rationale: 'So.', evidence: [evidenceId] };
    const person = await desk.person('reviewer');
    const [merged, ruled] = await Promise.allSettled([
      merge(a, b, 1),
      ruleClaim(desk.dataSource, { person, claimId: a, revision: 1, ...ruling }),
    ]);
    expect([merged.status, ruled.status].sort()).toEqual(['fulfilled', 'rejected']);
    const { state } = await desk.review(a);
    expect(state === 'duplicate').toBe(merged.status === 'fulfilled');
    expect((await pointer(a)) === b).toBe(merged.status === 'fulfilled');
    expect(await desk.history(a)).toHaveLength(1);
  }
});
