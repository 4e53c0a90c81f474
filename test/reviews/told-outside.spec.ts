import { mergeClaim } from '../../src/pipeline/reviews/merge-claim';
import { publishRuling, reopenClaim, withdrawRuling } from '../../src/pipeline/reviews/publish-ruling';
import { mergeQuestion } from '../../src/pipeline/reviews/questions/merge-question';
import { ruleClaim } from '../../src/pipeline/reviews/rule-claim';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { firstRow } from '../../src/platform/database/rows';
import { type Desk, type DeskClaim, openDesk } from './desk-harness';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

type Answer = Pick<DeskClaim, 'claimId' | 'evidenceId'>;

/** What people do to one claim, each at the revision of now. */
async function step(
  act: typeof publishRuling,
  role: 'reviewer' | 'editor',
  { claimId }: Pick<Answer, 'claimId'>,
  reason?: string,
): Promise<void> {
  const { revision } = await desk.review(claimId);
  await act(desk.dataSource, { person: await desk.person(role), claimId, revision, reason });
}

async function rule({ claimId, evidenceId }: Answer, rating: string): Promise<void> {
  const typed = { claimId, rating, rationale: 'So.', evidence: [evidenceId] };
  const ruled = await ruleClaim(desk.dataSource, { person: await desk.person('reviewer'), revision: 1, ...typed });
  if (ruled.state !== 'ruled')
    await desk.dataSource.query(`UPDATE reviews SET state = 'ruled', ruling_id = first_ruling WHERE claim_id = $1`, [
      claimId,
    ]);
}

async function publish(answer: Answer, rating: string): Promise<void> {
  await rule(answer, rating);
  await step(publishRuling, 'editor', answer);
}

const words = async (claimId: string): Promise<string> =>
  (await firstRow<{ text: string }>(desk.dataSource, 'SELECT text FROM claims WHERE id = $1', [claimId]))!.text;

interface Version {
  causes: { kind: string; text: string }[];
  ruling: { status: string; reasons: string[]; withdrawnFor?: string } | null;
}

async function newest(claimId: string): Promise<Version> {
  const version = await firstRow<Version>(
    desk.dataSource,
    `SELECT causes, document -> 'ruling' AS ruling FROM verdicts WHERE claim_id = $1 ORDER BY number DESC LIMIT 1`,
    [claimId],
  );
  return version!;
}

async function mergeInto(from: Answer, into: Answer): Promise<void> {
  // A ruling that was flagged can be merged, whatever it says.
  await desk.dataSource.query(`UPDATE reviews SET state = 'needs_review' WHERE claim_id = $1`, [from.claimId]);
  const { revision } = await desk.review(from.claimId);
  const person = await desk.person('reviewer');
  await mergeClaim(desk.dataSource, { person, claimId: from.claimId, into: into.claimId, revision });
}

describe('a claim that is merged', () => {
  it('is not quoted by the public one where nothing of it was published', async () => {
    const { questionId, ...merged } = await desk.claim();
    const standing = await desk.answer(questionId);
    await publish(standing, 'true');
    await rule(merged, 'false');
    await assessQuestions(desk.dataSource, [questionId]);
    await mergeInto(merged, standing);
    await assessQuestions(desk.dataSource, [questionId]);
    const version = await newest(standing.claimId);
    expect(version.ruling).toEqual(
      expect.objectContaining({
        status: 'needs_review',
        reasons: expect.arrayContaining(['Another claim that says the same was merged into this one.']),
      }),
    );
    expect(version.causes).toEqual([{ kind: 'claims_merged', text: 'Two claims that say the same were merged.' }]);
    expect(JSON.stringify([version.ruling, version.causes])).not.toMatch(/False/);
  });

  it('is quoted with its rating where both are public', async () => {
    const { questionId, ...merged } = await desk.claim();
    const standing = await desk.answer(questionId);
    await publish(standing, 'true');
    await publish(merged, 'false');
    await assessQuestions(desk.dataSource, [questionId]);
    await mergeInto(merged, standing);
    await assessQuestions(desk.dataSource, [questionId]);
    const [one, other] = [await words(merged.claimId), await words(standing.claimId)];
    const { ruling, causes } = await newest(standing.claimId);
    expect(ruling?.reasons).toContain(`A duplicate that was ruled “False” was merged into this claim: “${one}”.`);
    expect(causes[0]?.text).toBe(`Two claims that say the same were merged: “${one}”, “${other}”.`);
  });
});

it('names a rival of a merged question only where its ruling is public', async () => {
  for (const published of [false, true]) {
    const [home, moved] = [await desk.claim(), await desk.claim()];
    await publish(moved, 'true');
    await rule(home, 'true');
    if (published) await step(publishRuling, 'editor', home);
    await assessQuestions(desk.dataSource, [home.questionId, moved.questionId]);
    const { revision } = (await firstRow<{ revision: number }>(
      desk.dataSource,
      'SELECT revision FROM questions WHERE id = $1',
      [moved.questionId],
    ))!;
    const person = await desk.person('reviewer');
    const request = { person, questionId: moved.questionId, revision, reason: 'They ask the same' };
    await mergeQuestion(desk.dataSource, { ...request, into: home.questionId });
    const [reason] = (await desk.review(moved.claimId)).returnedFor;
    const there = published ? `where “${await words(home.claimId)}” is ruled “True”` : 'which has another answer';
    expect(reason?.text).toMatch(/^Its question was merged into “.*”, (.*)\.$/);
    expect(reason?.text.endsWith(`${there}.`)).toBe(true);
  }
});

it('tells the steps of a ruling to its own claim only, of those assessed together', async () => {
  const { questionId, ...one } = await desk.claim();
  const rival = await desk.answer(questionId);
  await publish(one, 'false');
  await publish(rival, 'true');
  await assessQuestions(desk.dataSource, [questionId]);
  expect((await newest(one.claimId)).causes.map(({ text }) => text)).toEqual(['A fact-checker ruled “False”.']);
  await step(withdrawRuling, 'editor', one, 'The register was misread');
  await step(reopenClaim, 'editor', rival, 'A reader wrote');
  await assessQuestions(desk.dataSource, [questionId]);
  expect((await newest(one.claimId)).causes.map(({ kind }) => kind)).toEqual(['ruling_withdrawn']);
  expect((await newest(rival.claimId)).causes.map(({ kind }) => kind)).toEqual(['claim_reopened']);
  expect((await newest(one.claimId)).ruling).toMatchObject({
    status: 'withdrawn',
    withdrawnFor: 'The register was misread',
  });
  expect((await newest(rival.claimId)).ruling).not.toHaveProperty('withdrawnFor');
  await step(reopenClaim, 'editor', one, 'Read it once more');
  await assessQuestions(desk.dataSource, [questionId]);
  expect((await newest(one.claimId)).ruling).not.toHaveProperty('withdrawnFor');
});
