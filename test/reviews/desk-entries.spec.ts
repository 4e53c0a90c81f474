import {
  completeCorrection,
  recordCorrection,
  reopenCorrection,
  withdrawCorrection,
} from '../../src/pipeline/reviews/entries/corrections';
import {
  answerReport,
  dismissReport,
  reopenReport,
  reportError,
} from '../../src/pipeline/reviews/entries/error-reports';
import {
  closeUnanswered,
  recordAnswer,
  reopenReplyRequest,
  requestReply,
  withdrawReplyRequest,
} from '../../src/pipeline/reviews/entries/replies';
import { publishRuling, reopenClaim, withdrawRuling } from '../../src/pipeline/reviews/publish-ruling';
import type { Reviewer } from '../../src/pipeline/reviews/reviewer';
import { ruleClaim } from '../../src/pipeline/reviews/rule-claim';
import { rows } from '../../src/platform/database/rows';
import { StaleRow } from '../../src/platform/database/stale-row';
import { type Desk, type DeskClaim, openDesk } from './desk-harness';

let desk: Desk;
let ada: Reviewer;
let eve: Reviewer;
beforeAll(async () => {
  desk = await openDesk();
  ada = await desk.person('reviewer');
  eve = await desk.person('editor');
});
afterAll(() => desk.close());

const refusal = (code: string) => expect.objectContaining({ reason: expect.objectContaining({ code }) });
const actions = async (id: string) => (await desk.history(id)).map(({ action }) => action);
const gap = (questionId: string) =>
  desk.count('SELECT revision - assessed_revision AS count FROM questions WHERE id = $1', [questionId]);

/** Ruled and published, whatever the sample for second readers says. */
async function publish({ claimId, evidenceId }: DeskClaim): Promise<void> {
  const { revision } = await desk.review(claimId);
  const text = { rating: 'true', rationale: 'Yes.', evidence: [evidenceId] };
  const ruled = await ruleClaim(desk.dataSource, { person: ada, claimId, revision, ...text });
  if (ruled.state === 'second_reading')
    await rows(desk.dataSource, `UPDATE reviews SET state = 'ruled', ruling_id = first_ruling WHERE claim_id = $1`, [
      claimId,
    ]);
  await publishRuling(desk.dataSource, { person: eve, claimId, revision: ruled.revision });
}

async function publishedClaim(): Promise<DeskClaim> {
  const claim = await desk.claim();
  await publish(claim);
  return claim;
}

const WORDS = { wrong: 'It said 40.', since: '2026-03-02', noticedBy: 'A reader', isNow: 'It says 38.' };
const ASKED = { asked: 'The port', askedOn: '2026-03-02', askedHow: 'by e-mail', dueOn: '2026-03-09' };

describe('corrections', () => {
  const record = (claimId: string, person = eve) => recordCorrection(desk.dataSource, { person, claimId, ...WORDS });

  it('wait until a new ruling is published, and each step reaches readers and the history once', async () => {
    const claim = await publishedClaim();
    const { claimId, questionId } = claim;
    const before = await gap(questionId);
    const id = await record(claimId);
    const request = { person: eve, id };
    await expect(completeCorrection(desk.dataSource, { ...request, revision: 1, outcome: 'ruling' })).rejects.toEqual(
      refusal('conflict'),
    );
    const { revision } = await desk.review(claimId);
    await reopenClaim(desk.dataSource, { person: eve, claimId, revision, reason: 'Forty was wrong' });
    await publish(claim);
    const done = await completeCorrection(desk.dataSource, { ...request, revision: 1, outcome: 'ruling' });
    expect(done).toMatchObject({ state: 'done', revision: 2 });
    const [stored] = await rows<{ ruling_id: string; closed: boolean }>(
      desk.dataSource,
      'SELECT ruling_id, closed_at IS NOT NULL AS closed FROM corrections WHERE id = $1',
      [id],
    );
    expect(stored).toEqual({ ruling_id: (await desk.review(claimId)).publishedRuling, closed: true });
    await expect(reopenCorrection(desk.dataSource, { ...request, revision: 2 })).rejects.toEqual(refusal('invalid'));
    await reopenCorrection(desk.dataSource, { ...request, revision: 2, reason: 'One more figure' });
    await completeCorrection(desk.dataSource, { ...request, revision: 3, outcome: 'note' });
    await withdrawCorrection(desk.dataSource, { ...request, revision: 4, reason: 'Forty was right' });
    expect(await actions(id)).toEqual(
      ['recorded', 'completed', 'reopened', 'completed', 'withdrawn'].map((done) => `correction.${done}`),
    );
    // Five of the correction, one of the reopening, one of the second publication.
    expect((await gap(questionId)) - before).toBe(7);
  });

  it('are of what is public, and for editors', async () => {
    const { claimId } = await desk.claim();
    await expect(record(claimId)).rejects.toEqual(refusal('conflict'));
    const shown = await publishedClaim();
    await expect(record(shown.claimId, ada)).rejects.toEqual(refusal('not_permitted'));
    const { revision } = await desk.review(shown.claimId);
    await withdrawRuling(desk.dataSource, { person: eve, claimId: shown.claimId, revision, reason: 'Wrong' });
    await expect(record(shown.claimId)).rejects.toEqual(refusal('conflict'));
    expect(await desk.count('SELECT count(*)::int AS count FROM corrections WHERE claim_id = $1', [claimId])).toBe(0);
  });

  it.each([
    ['wrong', ' '],
    ['wrong', 'x'.repeat(5001)],
    ['since', '2026-02-30'],
    ['since', '2999-01-01'],
    ['noticedBy', 'x'.repeat(201)],
    ['isNow', ''],
  ])('refuse %s without sense', async (member, value) => {
    const { claimId } = await publishedClaim();
    await expect(
      recordCorrection(desk.dataSource, { person: eve, claimId, ...WORDS, [member]: value }),
    ).rejects.toMatchObject({ reason: { code: 'invalid', pointer: `/${member}` } });
  });
});

describe('right of reply', () => {
  it('waits for an answer, also on claims nobody has published, and can be reopened from every end', async () => {
    const { claimId, questionId } = await desk.claim();
    const id = await requestReply(desk.dataSource, { person: ada, claimId, ...ASKED, question: 'Is it true?' });
    const request = { person: ada, id };
    await closeUnanswered(desk.dataSource, { ...request, revision: 1 });
    const answered = { answer: 'It was 38.', answeredOn: '2026-03-20' };
    await recordAnswer(desk.dataSource, { ...request, revision: 2, ...answered });
    await expect(closeUnanswered(desk.dataSource, { ...request, revision: 3 })).rejects.toEqual(refusal('conflict'));
    await reopenReplyRequest(desk.dataSource, { ...request, revision: 3, reason: 'Another office answered' });
    await withdrawReplyRequest(desk.dataSource, { ...request, revision: 4, reason: 'Wrong claim' });
    expect(await actions(id)).toEqual(
      ['recorded', 'closed', 'answered', 'reopened', 'withdrawn'].map((done) => `reply_request.${done}`),
    );
    // The answer that was taken back is kept, its day as it was typed.
    const [reopened] = await rows<{ before: object }>(
      desk.dataSource,
      `SELECT before FROM history WHERE subject_id = $1 AND action = 'reply_request.reopened'`,
      [id],
    );
    expect(reopened?.before).toMatchObject({ answer: 'It was 38.', answered_on: '2026-03-20', state: 'answered' });
    expect(await gap(questionId)).toBe(0);
  });

  it('reaches readers where the claim is public', async () => {
    const { claimId, questionId } = await publishedClaim();
    const before = await gap(questionId);
    const id = await requestReply(desk.dataSource, { person: ada, claimId, ...ASKED });
    await recordAnswer(desk.dataSource, { person: ada, id, revision: 1, answer: 'No.', answeredOn: '2026-03-03' });
    expect((await gap(questionId)) - before).toBe(2);
  });

  it.each([
    ['asked', ''],
    ['askedOn', '2999-01-01'],
    ['askedHow', 'x'.repeat(201)],
    ['dueOn', '2026-03-01'],
    ['dueOn', 'soon'],
  ])('refuses %s without sense', async (member, value) => {
    const { claimId } = await desk.claim();
    await expect(
      requestReply(desk.dataSource, { person: ada, claimId, ...ASKED, [member]: value }),
    ).rejects.toMatchObject({ reason: { code: 'invalid', pointer: `/${member}` } });
  });
});

describe('reports of readers', () => {
  const report = (claimId: string) =>
    reportError(desk.dataSource, { claimId, text: ' The figure is wrong. ', email: 'a@b.example', actor: 'public' });

  it('are answered or dismissed with a reason, and reopened', async () => {
    const { claimId } = await publishedClaim();
    const id = await report(claimId);
    const request = { person: ada, id };
    await expect(dismissReport(desk.dataSource, { ...request, revision: 1 })).rejects.toEqual(refusal('invalid'));
    await dismissReport(desk.dataSource, { ...request, revision: 1, reason: 'It is right' });
    await reopenReport(desk.dataSource, { ...request, revision: 2, reason: 'It is not' });
    await answerReport(desk.dataSource, { ...request, revision: 3, answer: 'Thank you, it was corrected.' });
    expect(await actions(id)).toEqual(
      ['received', 'dismissed', 'reopened', 'answered'].map((done) => `error_report.${done}`),
    );
    const kept = await desk.dataSource.query('SELECT before, after FROM history WHERE subject_id = $1', [id]);
    expect(JSON.stringify(kept)).not.toContain('a@b.example');
  });

  it('tell nobody of claims that are not public', async () => {
    await expect(report((await desk.claim()).claimId)).rejects.toEqual(refusal('not_found'));
    await expect(report('00000000-0000-7000-8000-000000000000')).rejects.toEqual(refusal('not_found'));
  });

  it('are closed by one of two who try at once', async () => {
    const { claimId } = await publishedClaim();
    const id = await report(claimId);
    const tries = await Promise.allSettled([
      answerReport(desk.dataSource, { person: ada, id, revision: 1, answer: 'Thank you.' }),
      dismissReport(desk.dataSource, { person: eve, id, revision: 1, reason: 'No' }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: new StaleRow('error report', 1, 2),
    });
    expect(await actions(id)).toHaveLength(2);
  });

  it('may lead to a correction of the same claim', async () => {
    const { claimId } = await publishedClaim();
    const other = await publishedClaim();
    const reportId = await report(claimId);
    const correct = (claim: string) =>
      recordCorrection(desk.dataSource, { person: eve, claimId: claim, ...WORDS, reportId });
    await expect(correct(other.claimId)).rejects.toMatchObject({ reason: { code: 'invalid', pointer: '/reportId' } });
    expect(await actions(await correct(claimId))).toEqual(['correction.recorded']);
  });
});
