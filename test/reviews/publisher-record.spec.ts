import { fanOut } from '../../src/pipeline/fan-out';
import { publishRuling } from '../../src/pipeline/reviews/publish-ruling';
import { updateDueRecords, updateRecordOf } from '../../src/pipeline/reviews/publisher-record';
import { ruleClaim } from '../../src/pipeline/reviews/rule-claim';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { firstRow, rows } from '../../src/platform/database/rows';
import { type Desk, type DeskClaim, openDesk } from './desk-harness';

let desk: Desk;
let publisherId: string;

beforeAll(async () => {
  desk = await openDesk();
  publisherId = (await firstRow<{ id: string }>(desk.dataSource, 'SELECT id FROM publishers'))!.id;
});
afterAll(() => desk.close());

async function ruled(rating: string, evidence: object = {}): Promise<DeskClaim> {
  const claim = await desk.claim();
  for (const [column, value] of Object.entries(evidence))
    await rows(desk.dataSource, `UPDATE evidence SET ${column} = $2 WHERE id = $1`, [claim.evidenceId, value]);
  const { claimId } = claim;
  let review = await desk.review(claimId);
  const readers = [await desk.person('reviewer'), await desk.person('reviewer')];
  for (const person of readers) {
    if (review.state === 'ruled') break;
    const ruling = { rating, rationale: 'Because.', evidence: [claim.evidenceId] };
    review = await ruleClaim(desk.dataSource, { person, claimId, revision: review.revision, ...ruling });
  }
  const person = await desk.person('editor');
  await publishRuling(desk.dataSource, { person, claimId, revision: review.revision });
  return claim;
}

const record = () =>
  firstRow(
    desk.dataSource,
    `SELECT rulings_right AS "right", rulings_total AS total, revision - fanned_out_revision AS gap FROM publishers`,
  );

it('counts what a publisher asserted itself and people ruled on, once a claim', async () => {
  expect(await updateRecordOf(desk.dataSource, publisherId, 'per_x')).toBe(false);
  const claims = [await ruled('true'), await ruled('mostly_true')];
  await ruled('false');
  await ruled('false', { stance: 'denies' });
  // Neither way, without a side, somebody else's words, and only ruled on in a draft: these do not count.
  await ruled('half_true');
  await ruled('true', { stance: 'reports' });
  await ruled('false', { speaker: 'The minister' });
  await desk.claim();
  expect(await record()).toEqual({ right: 0, total: 0, gap: 0 });

  expect(await updateRecordOf(desk.dataSource, publisherId, 'per_x', 'Asked by the editors')).toBe(true);
  expect(await record()).toEqual({ right: 3, total: 4, gap: 1 });
  expect(await updateRecordOf(desk.dataSource, publisherId, 'per_x')).toBe(false);
  expect(
    await rows(
      desk.dataSource,
      `SELECT actor, before, after, reason FROM history WHERE action = 'publisher.record_updated'`,
    ),
  ).toEqual([
    { actor: 'per_x', before: { right: 0, total: 0 }, after: { right: 3, total: 4 }, reason: 'Asked by the editors' },
  ]);

  await fanOut(desk.dataSource, 'publishers', publisherId);
  await assessQuestions(
    desk.dataSource,
    claims.map(({ questionId }) => questionId),
  );
  const weighed = await rows<{ weight: number; causes: { text: string }[] }>(
    desk.dataSource,
    `SELECT (document->'groups'->0->>'weight')::float AS weight, causes FROM verdicts WHERE claim_id = ANY($1::uuid[])`,
    [claims.map(({ claimId }) => claimId)],
  );
  // Grade B, (8 · 0.8 + 3) / (8 + 4).
  for (const { weight, causes } of weighed) {
    expect(weight).toBeCloseTo(9.4 / 12, 3);
    expect(causes.map(({ text }) => text)).toContain(
      'The record of The Courier changed: rulings bear out 3 of 4 of its assertions.',
    );
  }
  expect(weighed).toHaveLength(2);
});

it('is brought up to date once a day, and takes back what no longer counts', async () => {
  expect(await updateDueRecords(desk.dataSource, 10)).toEqual([]);
  await rows(desk.dataSource, `UPDATE reviews SET state = 'withdrawn' WHERE state = 'published'`);
  await rows(desk.dataSource, `UPDATE publishers SET record_at = now() - interval '25 hours'`);
  expect(await updateDueRecords(desk.dataSource, 10)).toEqual([publisherId]);
  expect(await record()).toMatchObject({ right: 0, total: 0 });
  expect(await updateDueRecords(desk.dataSource, 10)).toEqual([]);
});
