import { mergeClaim } from '../../src/pipeline/reviews/merge-claim';
import { mergeQuestion } from '../../src/pipeline/reviews/questions/merge-question';
import { separateQuestion } from '../../src/pipeline/reviews/questions/separate-question';
import { splitQuestion } from '../../src/pipeline/reviews/questions/split-question';
import { ruleClaim } from '../../src/pipeline/reviews/rule-claim';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { firstRow, rows } from '../../src/platform/database/rows';
import { StaleRow } from '../../src/platform/database/stale-row';
import { type Desk, openDesk } from './desk-harness';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const refusal = (code: string) => expect.objectContaining({ reason: expect.objectContaining({ code }) });

interface Claim {
  question_id: string;
  read_for: string | null;
  merged_into: string | null;
}
const claim = async (id: string): Promise<Claim> =>
  (await firstRow<Claim>(desk.dataSource, 'SELECT question_id, read_for, merged_into FROM claims WHERE id = $1', [
    id,
  ]))!;
const question = async (id: string) =>
  (await firstRow<{ revision: number; merged_into: string | null; gap: number }>(
    desk.dataSource,
    'SELECT revision, merged_into, revision - assessed_revision AS gap FROM questions WHERE id = $1',
    [id],
  ))!;
const actions = async (id: string) => (await desk.history(id)).map(({ action }) => action);

async function request(questionId: string) {
  const person = await desk.person('reviewer');
  return { person, questionId, revision: (await question(questionId)).revision, reason: 'They ask the same' };
}
const merge = async (from: string, into: string) => mergeQuestion(desk.dataSource, { ...(await request(from)), into });
const separate = async (questionId: string) => separateQuestion(desk.dataSource, await request(questionId));

/** Lets a claim of one question give the same answer as a claim of another. */
async function sameAnswer(own: string, other: string) {
  await desk.dataSource.query(
    'UPDATE claims c SET answer = o.answer, answer_key = o.answer_key FROM claims o WHERE c.id = $1 AND o.id = $2',
    [own, other],
  );
}

async function ruledTrue(claimId: string, evidenceId: string) {
  const ruling = { claimId, rating: 'true', rationale: 'So.', evidence: [evidenceId] };
  const person = await desk.person('reviewer');
  const { state, revision } = await ruleClaim(desk.dataSource, { ...ruling, person, revision: 1 });
  if (state === 'second_reading')
    await ruleClaim(desk.dataSource, { ...ruling, person: await desk.person('reviewer'), revision });
}

describe('merging questions', () => {
  it('makes their claims rivals and an answer to both one claim, and restores all of it', async () => {
    const a = await desk.claim();
    const b = await desk.claim();
    const rival = await desk.answer(b.questionId);
    await sameAnswer(b.claimId, a.claimId);
    expect(await merge(b.questionId, a.questionId)).toBe(a.questionId);
    expect((await question(b.questionId)).merged_into).toBe(a.questionId);
    expect((await question(a.questionId)).gap).toBe(1);
    expect(await claim(rival.claimId)).toEqual({
      question_id: a.questionId,
      read_for: b.questionId,
      merged_into: null,
    });
    expect(await claim(b.claimId)).toMatchObject({ question_id: b.questionId, merged_into: a.claimId });
    expect(await desk.review(b.claimId)).toMatchObject({ state: 'duplicate' });
    expect(await actions(b.questionId)).toEqual(['question.merged']);
    expect(await actions(b.claimId)).toEqual(['review.merge']);

    await assessQuestions(desk.dataSource, [a.questionId, b.questionId]);
    const verdicts = await rows<{ claim_id: string; pieces: number; rivals: number }>(
      desk.dataSource,
      `SELECT claim_id, jsonb_array_length(jsonb_path_query_array(document, '$.groups[*] ? (@.side == "for").evidence[*]')) AS pieces
       FROM verdicts WHERE claim_id = ANY($1::uuid[]) ORDER BY claim_id`,
      [[a.claimId, b.claimId, rival.claimId]],
    );
    expect(verdicts.map(({ claim_id, pieces }) => [claim_id, pieces])).toEqual([
      [a.claimId, 2],
      [rival.claimId, 1],
    ]);
    const found = await rows(
      desk.dataSource,
      'SELECT kind FROM contradictions WHERE question_id = $1 AND resolved_at IS NULL',
      [a.questionId],
    );
    expect(found).toEqual([{ kind: 'value' }]);

    expect((await separate(b.questionId)).sort()).toEqual([a.questionId, b.questionId].sort());
    expect(await claim(rival.claimId)).toEqual({ question_id: b.questionId, read_for: null, merged_into: null });
    expect(await claim(b.claimId)).toEqual({ question_id: b.questionId, read_for: null, merged_into: null });
    expect((await desk.review(b.claimId)).state).toBe('open');
    expect(await actions(b.questionId)).toEqual(['question.merged', 'question.separated']);
    expect([(await question(a.questionId)).gap, (await question(b.questionId)).gap]).not.toContain(0);
    await assessQuestions(desk.dataSource, [a.questionId, b.questionId]);
    const open = await rows<{ question_id: string }>(
      desk.dataSource,
      'SELECT question_id FROM contradictions WHERE question_id = ANY($1::uuid[]) AND resolved_at IS NULL',
      [[a.questionId, b.questionId]],
    );
    expect(open).toEqual([{ question_id: b.questionId }]);
  });

  it('takes what was merged before along, and gives it back', async () => {
    const [a, b, c] = [await desk.claim(), await desk.claim(), await desk.claim()];
    await merge(c.questionId, b.questionId);
    await merge(b.questionId, a.questionId);
    expect((await question(c.questionId)).merged_into).toBe(a.questionId);
    expect(await claim(c.claimId)).toMatchObject({ question_id: a.questionId, read_for: c.questionId });
    await separate(b.questionId);
    expect((await question(c.questionId)).merged_into).toBe(b.questionId);
    expect(await claim(c.claimId)).toMatchObject({ question_id: b.questionId, read_for: c.questionId });
    await separate(c.questionId);
    expect(await claim(c.claimId)).toMatchObject({ question_id: c.questionId, read_for: null });
  });

  it('takes apart what people merged across the two since', async () => {
    const [a, b] = [await desk.claim(), await desk.claim()];
    await merge(b.questionId, a.questionId);
    const person = await desk.person('reviewer');
    await mergeClaim(desk.dataSource, { person, claimId: a.claimId, into: b.claimId, revision: 1 });
    await separate(b.questionId);
    expect(await claim(a.claimId)).toMatchObject({ question_id: a.questionId, merged_into: null });
    expect((await desk.review(a.claimId)).state).toBe('open');
    expect(await actions(a.claimId)).toEqual(['review.merge', 'review.unmerge']);
  });

  it('sends rulings back where rivals are ruled true on both sides', async () => {
    const [a, b] = [await desk.claim(), await desk.claim()];
    await ruledTrue(a.claimId, a.evidenceId);
    await ruledTrue(b.claimId, b.evidenceId);
    await merge(b.questionId, a.questionId);
    expect(await desk.review(b.claimId)).toMatchObject({ state: 'needs_review', returnedFor: [{ kind: 'merged' }] });
    expect((await desk.review(a.claimId)).state).not.toBe('needs_review');
  });

  it('is refused for a stale revision, for itself, for other types and for what is ruled on both sides, and changes nothing', async () => {
    const [a, b] = [await desk.claim(), await desk.claim()];
    const seen = await request(b.questionId);
    const into = a.questionId;
    const refused = (change: object) => expect(mergeQuestion(desk.dataSource, { ...seen, into, ...change })).rejects;
    await refused({ revision: 7 }).toBeInstanceOf(StaleRow);
    await refused({ into: b.questionId }).toEqual(refusal('invalid'));
    await refused({ into: '00000000-0000-7000-8000-000000000000' }).toEqual(refusal('invalid'));
    await refused({ questionId: '00000000-0000-7000-8000-000000000000' }).toEqual(refusal('not_found'));
    await desk.dataSource.query(`UPDATE questions SET answer_type = 'date' WHERE id = $1`, [a.questionId]);
    await refused({}).toEqual(refusal('invalid'));
    await desk.dataSource.query(`UPDATE questions SET answer_type = 'quantity' WHERE id = $1`, [a.questionId]);
    await sameAnswer(b.claimId, a.claimId);
    await ruledTrue(b.claimId, b.evidenceId);
    const revision = (await question(b.questionId)).revision;
    await refused({ revision }).toEqual(refusal('conflict'));
    expect(await question(b.questionId)).toMatchObject({ revision, merged_into: null });
    expect(await actions(b.questionId)).toEqual([]);
    await expect(separate(b.questionId)).rejects.toEqual(refusal('conflict'));
  });

  it('makes no circle of merges that cross', async () => {
    for (let round = 0; round < 8; round++) {
      const [a, b] = [await desk.claim(), await desk.claim()];
      const one = { ...(await request(a.questionId)), into: b.questionId };
      const other = { ...(await request(b.questionId)), into: a.questionId };
      const done = await Promise.allSettled([
        mergeQuestion(desk.dataSource, one),
        mergeQuestion(desk.dataSource, other),
      ]);
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const pointers = [(await question(a.questionId)).merged_into, (await question(b.questionId)).merged_into];
      expect(pointers.filter((id) => id === null)).toHaveLength(1);
      expect([...(await actions(a.questionId)), ...(await actions(b.questionId))]).toEqual(['question.merged']);
    }
  });
});

describe('splitting questions', () => {
  const split = async (
    questionId: string,
    chosen: { claims?: string[]; evidence?: string[] },
    text = `Which of ${JSON.stringify(chosen)}?`,
  ) => splitQuestion(desk.dataSource, { ...(await request(questionId)), text, claims: [], evidence: [], ...chosen });

  it('puts claims under a new question, which merging takes back', async () => {
    const a = await desk.claim();
    const rival = await desk.answer(a.questionId);
    const { questionId, questionIds } = await split(a.questionId, { claims: [rival.claimId] });
    expect(questionIds).toEqual([a.questionId, questionId]);
    expect(await claim(rival.claimId)).toEqual({ question_id: questionId, read_for: a.questionId, merged_into: null });
    expect([(await question(a.questionId)).gap, (await question(questionId)).gap]).toEqual([1, 1]);
    expect(await actions(a.questionId)).toEqual(['question.split']);
    expect((await desk.review(rival.claimId)).state).toBe('open');
    await assessQuestions(desk.dataSource, questionIds);
    expect(
      await desk.count('SELECT count(*)::int AS count FROM contradictions WHERE question_id = ANY($1::uuid[])', [
        questionIds,
      ]),
    ).toBe(0);
    await merge(questionId, a.questionId);
    expect(await claim(rival.claimId)).toEqual({ question_id: a.questionId, read_for: null, merged_into: null });
    await separate(questionId);
    expect(await claim(rival.claimId)).toMatchObject({ question_id: questionId, read_for: a.questionId });
  });

  it('puts single pieces of evidence under a claim of the same answer', async () => {
    const a = await desk.claim();
    await ruledTrue(a.claimId, a.evidenceId);
    const { questionId } = await split(a.questionId, { evidence: [a.evidenceId] });
    const [piece] = await rows<{ claim_id: string; question_id: string; text: string }>(
      desk.dataSource,
      'SELECT e.claim_id, c.question_id, c.text FROM evidence e JOIN claims c ON c.id = e.claim_id WHERE e.id = $1',
      [a.evidenceId],
    );
    expect(piece).toMatchObject({ question_id: questionId });
    expect(piece!.claim_id).not.toBe(a.claimId);
    expect(await actions(a.evidenceId)).toEqual(['evidence.moved']);
    expect(await desk.review(a.claimId)).toMatchObject({ state: 'needs_review' });
  });

  it('is refused where nothing is chosen, nothing would stay, or words are taken', async () => {
    const a = await desk.claim();
    const rival = await desk.answer(a.questionId);
    const foreign = await desk.claim();
    await expect(split(a.questionId, {})).rejects.toEqual(refusal('invalid'));
    await expect(split(a.questionId, { claims: [a.claimId, rival.claimId] })).rejects.toEqual(refusal('invalid'));
    await expect(split(a.questionId, { claims: [foreign.claimId] })).rejects.toEqual(refusal('invalid'));
    await expect(split(a.questionId, { evidence: [foreign.evidenceId] })).rejects.toEqual(refusal('invalid'));
    await expect(split(a.questionId, { claims: [rival.claimId], evidence: [rival.evidenceId] })).rejects.toEqual(
      refusal('invalid'),
    );
    await split(a.questionId, { claims: [rival.claimId] }, 'Of which port?');
    const third = await desk.answer(a.questionId);
    await expect(split(a.questionId, { claims: [third.claimId] }, 'of which PORT?')).rejects.toEqual(
      refusal('invalid'),
    );
    expect(await claim(third.claimId)).toMatchObject({ question_id: a.questionId });
  });
});
