import { explainContradiction } from '../../src/pipeline/contradictions/explain-contradiction';
import { refuseExclusive } from '../../src/pipeline/reviews/submitted-ruling';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { firstRow, rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { type Desk, openDesk } from './desk-harness';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const found = (questionId: string) =>
  firstRow<{ id: string; revision: number; explained_reason: string | null }>(
    desk.dataSource,
    'SELECT id, revision, explained_reason FROM contradictions WHERE question_id = $1 AND resolved_at IS NULL',
    [questionId],
  );

const assessAgain = async (questionId: string): Promise<void> => {
  await desk.dataSource.query('UPDATE questions SET revision = revision + 1 WHERE id = $1', [questionId]);
  await assessQuestions(desk.dataSource, [questionId]);
};

async function rivals() {
  const { claimId, questionId } = await desk.claim();
  const { claimId: rival } = await desk.answer(questionId);
  await assessAgain(questionId);
  const contradiction = await found(questionId);
  return { claimId, rival, questionId, contradictionId: contradiction!.id };
}

it('counts no more once it is explained, until it is taken back', async () => {
  const { claimId, questionId, contradictionId } = await rivals();
  expect((await desk.review(claimId)).contradictions).toBe(1);
  const { personId } = await desk.person('reviewer');
  const explained = { contradictionId, personId, actor: toPublicId('per', personId), reason: 'Two different days' };
  expect(await explainContradiction(desk.dataSource, { ...explained, revision: 1 })).toEqual({
    outcome: 'explained',
    questionIds: [questionId],
  });
  await assessAgain(questionId);
  expect((await desk.review(claimId)).contradictions).toBe(0);
  expect(await found(questionId)).toMatchObject({ revision: 2, explained_reason: 'Two different days' });
  await expect(explainContradiction(desk.dataSource, { ...explained, revision: 1 })).rejects.toMatchObject({
    revision: 2,
  });
  await explainContradiction(desk.dataSource, { ...explained, revision: 2, reason: null });
  await assessAgain(questionId);
  expect((await desk.review(claimId)).contradictions).toBe(1);
  expect((await desk.history(contradictionId)).map(({ action }) => action)).toEqual([
    'contradiction.explained',
    'contradiction.explanation_taken_back',
  ]);
});

it('makes a question stand lower among those that readers are shown first', async () => {
  const { questionId, contradictionId } = await rivals();
  const interest = async () =>
    (await firstRow<{ interest: number }>(desk.dataSource, 'SELECT interest FROM questions WHERE id = $1', [
      questionId,
    ]))!.interest;
  const [told] = await rows<{ publishers: number }>(
    desk.dataSource,
    `SELECT count(DISTINCT e.publisher_id)::int AS publishers FROM evidence e JOIN claims c ON c.id = e.claim_id WHERE c.question_id = $1`,
    [questionId],
  );
  expect(await interest()).toBe(3 + told!.publishers);
  const { personId } = await desk.person('reviewer');
  const explained = { contradictionId, personId, actor: toPublicId('per', personId) };
  await explainContradiction(desk.dataSource, { ...explained, revision: 1, reason: 'Two different days' });
  await assessAgain(questionId);
  expect(await interest()).toBe(told!.publishers);
  await explainContradiction(desk.dataSource, { ...explained, revision: 2, reason: null });
  await assessAgain(questionId);
  expect(await interest()).toBe(3 + told!.publishers);
});

it('lets both claims be ruled true', async () => {
  const { claimId, rival, contradictionId } = await rivals();
  const { personId } = await desk.person('reviewer');
  const ruling = await firstRow<{ id: string }>(
    desk.dataSource,
    `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number,
       seen_evidence) VALUES ($1, $2, 'first', 'true', 'True', 'yes', 'So.', 1, 1, '{}') RETURNING id`,
    [rival, personId],
  );
  await rows(desk.dataSource, `UPDATE reviews SET state = 'ruled', ruling_id = $2 WHERE claim_id = $1`, [
    rival,
    ruling!.id,
  ]);
  const holds = { key: 'true', label: 'True', value: 5, holds: 'yes' as const };
  await expect(refuseExclusive(desk.dataSource, claimId, holds)).rejects.toThrow('excludes this claim');
  await explainContradiction(desk.dataSource, {
    contradictionId,
    personId,
    actor: 'system',
    revision: 1,
    reason: 'Two different days',
  });
  await expect(refuseExclusive(desk.dataSource, claimId, holds)).resolves.toBeUndefined();
});

it('comes back when other values are compared', async () => {
  const { claimId, questionId, contradictionId } = await rivals();
  const { personId } = await desk.person('reviewer');
  await explainContradiction(desk.dataSource, {
    contradictionId,
    personId,
    actor: 'system',
    revision: 1,
    reason: 'Two different days',
  });
  await desk.dataSource.query(
    `UPDATE claims SET answer = answer || '{"value":"977","min":"977","max":"977"}' WHERE id = $1`,
    [claimId],
  );
  await assessAgain(questionId);
  expect(await found(questionId)).toMatchObject({ id: contradictionId, explained_reason: null, revision: 3 });
  expect((await desk.review(claimId)).contradictions).toBe(1);
  expect((await desk.history(contradictionId)).at(-1)).toMatchObject({
    actor: 'system',
    action: 'contradiction.explanation_outdated',
  });
});
