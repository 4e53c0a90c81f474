import { getDeskReport } from '../../src/http/api/desk-report/desk-report.view';
import { publishRuling } from '../../src/pipeline/reviews/publish-ruling';
import type { Reviewer } from '../../src/pipeline/reviews/reviewer';
import { ruleClaim } from '../../src/pipeline/reviews/rule-claim';
import { undoAction } from '../../src/pipeline/reviews/undo-action';
import { rows } from '../../src/platform/database/rows';
import { type Desk, type DeskClaim, openDesk } from '../reviews/desk-harness';
import { unverifiedSeal } from '../support/seal';
import { openApiApp } from './api-app';
import { insert } from './seed';

let desk: Desk;
let [one, other, editor]: Reviewer[] = [];

beforeAll(async () => {
  desk = await openDesk();
  one = await desk.person('reviewer');
  other = await desk.person('reviewer');
  editor = await desk.person('editor');
});
afterAll(() => desk.close());

async function rule({ claimId, evidenceId }: DeskClaim, person: Reviewer, rating: string): Promise<void> {
  const { revision } = await desk.review(claimId);
  await ruleClaim(desk.dataSource, {
    person,
    claimId,
    revision,
    rating,
    rationale: 'Because.',
    evidence: [evidenceId],
  });
}

/** Read twice: harm 3 always asks for a second reader. */
async function readTwice(first: string, second: string, tag?: string): Promise<DeskClaim> {
  const claim = await desk.claim({ harm: 3 });
  if (tag) await rows(desk.dataSource, 'INSERT INTO review_tags (claim_id, tag) VALUES ($1, $2)', [claim.claimId, tag]);
  await rule(claim, one!, first);
  await rule(claim, other!, second);
  return claim;
}

it('is empty, and says so, before anything was done', async () => {
  const report = await getDeskReport(desk.dataSource, 7);
  expect(report.throughput).toHaveLength(7);
  expect(report.waiting).toEqual({ count: 0, median: null, p90: null, longest: null });
  expect(report).toMatchObject({ secondReadingShare: null, agreement: { pairs: 0, kappa: null }, agreementByTag: [] });
});

it('counts the days, the waits and the agreement, and leaves out what was undone', async () => {
  const published = await readTwice('true', 'true', 'votes');
  await readTwice('false', 'false', 'votes');
  await readTwice('true', 'false');
  const undone = await desk.claim({ harm: 3 });
  await rule(undone, one!, 'true');
  const { revision } = await desk.review(undone.claimId);
  await undoAction(desk.dataSource, { person: one!, claimId: undone.claimId, revision });
  const review = await desk.review(published.claimId);
  await publishRuling(desk.dataSource, { person: editor!, claimId: published.claimId, revision: review.revision });
  await rows(desk.dataSource, `UPDATE reviews SET created_at = created_at - interval '10 hours'`);
  await rows(desk.dataSource, `UPDATE reviews SET waiting_since = now() - interval '2 days' WHERE state = 'open'`);

  const report = await getDeskReport(desk.dataSource, 7);
  const sum = (key: 'ruled' | 'reread' | 'published' | 'arrived') =>
    report.throughput.reduce((total, day) => total + day[key], 0);
  expect([sum('arrived'), sum('ruled'), sum('reread'), sum('published')]).toEqual([4, 3, 3, 1]);
  expect(report.secondReadingShare).toBe(1);
  // What was undone is open again, and the two that differed wait for an adjudicator.
  expect(report.waiting.count).toBe(2);
  expect(report.waiting.longest).toBeCloseTo(48, 0);
  expect(report.timeToRuling).toMatchObject({ count: 3 });
  expect(report.timeToRuling.median).toBeCloseTo(10, 0);
  // Two of three agree; first true, false, true, second true, false, false: by chance 4/9.
  expect(report.agreement).toEqual({ tag: null, pairs: 3, same: 2, kappa: 0.4 });
  expect(report.agreementByTag).toEqual([
    { tag: 'votes', pairs: 2, same: 2, kappa: 1 },
    { tag: null, pairs: 1, same: 0, kappa: 0 },
  ]);
});

it('draws the states as they were at the end of each day, at most fifteen', async () => {
  const { claimId } = await desk.claim();
  const version = (number: number, state: string, daysAgo: number) =>
    insert(desk.dataSource, 'verdicts', {
      ...unverifiedSeal(number),
      claim_id: claimId,
      number,
      state,
      probability: 0.5,
      rule: 'r',
      model_version: 't',
      question_revision: 1,
      basis_hash: 'b',
      causes: '[]',
      document: {},
      created_at: new Date(Date.now() - daysAgo * 86_400_000),
    });
  await version(1, 'unverified', 5);
  await version(2, 'supported', 2);
  const { verdicts } = await getDeskReport(desk.dataSource, 7);
  expect(verdicts.map(({ states }) => [states.unverified, states.supported])).toEqual([
    [0, 0],
    [1, 0],
    [1, 0],
    [1, 0],
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
  expect((await getDeskReport(desk.dataSource, 90)).verdicts.length).toBeLessThanOrEqual(15);
});

it('names nobody, is read over the API, and refuses other periods', async () => {
  const api = await openApiApp();
  const { text } = await api.request.get('/api/v1/desk-report?days=7').expect(200);
  expect(text).not.toMatch(/per_|Ada/);
  await api.request.get('/api/v1/desk-report?days=8').expect(400);
  await api.close();
});
