import { retractArticle } from '../../src/pipeline/claims/retract-article';
import { publishRuling } from '../../src/pipeline/reviews/publish-ruling';
import { returnOutdatedRulings } from '../../src/pipeline/reviews/return-outdated';
import { lockReview, type ReviewRow } from '../../src/pipeline/reviews/review-row';
import type { Reviewer } from '../../src/pipeline/reviews/reviewer';
import { ruleClaim } from '../../src/pipeline/reviews/rule-claim';
import { firstRow, rows } from '../../src/platform/database/rows';
import { insert } from '../api/seed';
import { openPipeline, type PipelineHarness } from '../pipeline/pipeline-harness';

let pipeline: PipelineHarness;
let editor: Reviewer;
beforeAll(async () => {
  pipeline = await openPipeline();
  const personId = await insert(pipeline.dataSource, 'people', {
    name: 'Eve',
    email: 'eve@desk.example',
    role: 'editor',
  });
  editor = { personId, permissions: new Set(['read', 'review', 'publish']) };
});
afterEach(() => pipeline.reset());
afterAll(() => pipeline.close());

const claimOf = async (text: string): Promise<string> =>
  (await firstRow<{ id: string }>(pipeline.dataSource, 'SELECT id FROM claims WHERE text = $1', [text]))!.id;
const reviewOf = async (text: string): Promise<ReviewRow> => {
  const claimId = await claimOf(text);
  return (await pipeline.dataSource.transaction((sql) => lockReview(sql, claimId)))!;
};
const documentOf = async (text: string) =>
  (await firstRow<{ ruling: { label: string; status: string; reasons: string[] } | null }>(
    pipeline.dataSource,
    `SELECT v.document->'ruling' AS ruling FROM verdicts v JOIN claims c ON c.id = v.claim_id AND c.verdict_number = v.number
     WHERE c.text = $1`,
    [text],
  ))!.ruling;

/** Rules, skips a second reading, publishes and settles. */
async function publish(text: string, rating: string): Promise<void> {
  const { claimId, revision } = await reviewOf(text);
  const evidence = await rows<{ id: string }>(pipeline.dataSource, 'SELECT id FROM evidence WHERE claim_id = $1', [
    claimId,
  ]);
  const words = { rating, rationale: 'So it is.', evidence: evidence.map(({ id }) => id) };
  let review = await ruleClaim(pipeline.dataSource, { person: editor, claimId, revision, ...words });
  if (review.state === 'second_reading') {
    const personId = await insert(pipeline.dataSource, 'people', { name: 'Sam', email: `${claimId}@desk.example` });
    review = await ruleClaim(pipeline.dataSource, {
      person: { ...editor, personId },
      claimId,
      revision: review.revision,
      ...words,
    });
  }
  await publishRuling(pipeline.dataSource, { person: editor, claimId, revision: review.revision });
  await pipeline.settle();
}

it('gives every claim a review: worth checking opens it, what is dull stays proposed', async () => {
  await pipeline.deliver('Amber', ['crash/died: 38', 'fete/came: 12 | dull']);
  await pipeline.settle();
  expect(await reviewOf('crash: died 38')).toMatchObject({ state: 'open', contradictions: 0, reach: 1, harm: 1 });
  expect((await reviewOf('crash: died 38')).worthiness).toBeCloseTo(0.9, 5);
  expect((await reviewOf('fete: came 12')).state).toBe('proposed');
});

it('moves a claim up the queue with rivals and carriers', async () => {
  await pipeline.deliver('Amber', ['crash/died: 38']);
  await pipeline.settle();
  const rank = async () =>
    (await firstRow<{ rank: number }>(
      pipeline.dataSource,
      `SELECT rank FROM reviews r JOIN claims c ON c.id = r.claim_id
       WHERE c.text = 'crash: died 38'`,
    ))!.rank;
  const before = await rank();
  await pipeline.deliver('Birch', ['crash/died: 42']);
  await pipeline.settle();
  const contradicted = await rank();
  expect(contradicted).toBeGreaterThan(before);
  await pipeline.deliver('Cedar', ['crash/died: 38']);
  await pipeline.settle();
  expect(await rank()).toBeGreaterThan(contradicted);
  expect((await reviewOf('crash: died 38')).revision).toBe(1);
});

it('shows a published ruling in the verdict, and brings it back when strong evidence arrives against it', async () => {
  await pipeline.deliver('Amber', ['crash/died: 38']);
  await pipeline.settle();
  await publish('crash: died 38', 'true');
  expect(await documentOf('crash: died 38')).toMatchObject({ label: 'True', status: 'published', reasons: [] });
  await pipeline.deliver('Birch', ['crash/died: 38'], { grade: 'A' });
  await pipeline.settle();
  expect((await reviewOf('crash: died 38')).state).toBe('published');
  await pipeline.deliver('Cedar', ['crash/died: 42'], { grade: 'B' });
  await pipeline.settle();
  const reasons = ['New evidence against the claim: Cedar.'];
  expect(await reviewOf('crash: died 38')).toMatchObject({
    state: 'needs_review',
    returnedFor: [{ kind: 'opposing_evidence', text: reasons[0] }],
  });
  expect(await documentOf('crash: died 38')).toMatchObject({ label: 'True', status: 'needs_review', reasons });
  const history = await rows(pipeline.dataSource, `SELECT actor, reason FROM history WHERE action = 'review.flag'`);
  expect(history).toEqual([{ actor: 'system', reason: reasons[0] }]);
});

it('brings a ruling back when what it relies on is retracted or edited', async () => {
  const { articleId } = await pipeline.deliver('Amber', ['crash/died: 38']);
  await pipeline.deliver('Birch', ['storm/hurt: 5']);
  await pipeline.settle();
  await publish('crash: died 38', 'true');
  await publish('storm: hurt 5', 'true');
  await retractArticle(pipeline.dataSource, { articleId, reason: 'made up' });
  await pipeline.deliver('Birch', ['storm/hurt: 5', 'storm/missing: 2']);
  await pipeline.settle();
  expect((await reviewOf('crash: died 38')).returnedFor.map(({ kind }) => kind)).toEqual(['evidence_withdrawn']);
  expect((await reviewOf('storm: hurt 5')).returnedFor.map(({ kind }) => kind)).toEqual(['article_edited']);
});

it('brings a ruling back on its review date', async () => {
  await pipeline.deliver('Amber', ['crash/died: 38']);
  await pipeline.settle();
  await publish('crash: died 38', 'true');
  const back = () => pipeline.dataSource.transaction((sql) => returnOutdatedRulings(sql, 10));
  expect(await back()).toBe(0);
  await rows(pipeline.dataSource, `UPDATE reviews SET review_on = current_date`);
  expect(await back()).toBe(1);
  expect(await back()).toBe(0);
  await pipeline.settle();
  expect(await documentOf('crash: died 38')).toMatchObject({ status: 'needs_review' });
});
