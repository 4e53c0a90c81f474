import { type PriorityInputs, queueRank } from '../../domain/workflow/priority';
import type { ReviewReason } from '../../domain/workflow/reasons-to-review';
import { deskSettings } from '../../platform/config/desk-settings';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import { applyAction } from './apply-action';
import { bringUp } from './bring-up';
import { lockReview, REVIEW_SELECT, type ReviewRow } from './review-row';

/** What an assessment means for the review of its claim. */
export interface ReviewedClaim extends Pick<PriorityInputs, 'worthiness' | 'carried' | 'contradictions'> {
  claimId: string;
  /** Whether it may enter the queue without a person letting it in. */
  opens: boolean;
  /** The ruling that the reasons speak of. */
  rulingId: string | null;
  reasons: ReviewReason[];
  /** Passages of its evidence that changed after a person's decision. */
  changed: { evidenceId: string; text: string }[];
}

/** Locks the reviews of claims in the order in which everybody locks them: reviews before questions. */
export function lockReviews(sql: Sql, claimIds: string[]): Promise<ReviewRow[]> {
  return rows(
    sql,
    prepared(
      `SELECT ${REVIEW_SELECT} FROM reviews r WHERE r.claim_id = ANY($1::uuid[]) ORDER BY r.claim_id FOR UPDATE`,
    ),
    [claimIds],
  );
}

/**
 * Brings the reviews of assessed claims up to date: new claims get theirs, urgency follows the evidence, what was only proposed
 * opens once it is worth checking, and a ruling whose ground has moved comes back to the queue. A ruling never changes by itself.
 * @param locked from {@link lockReviews}, in the same transaction
 * @param moment now, by the clock of the database
 */
export async function refreshReviews(
  sql: Sql,
  locked: ReviewRow[],
  claims: ReviewedClaim[],
  moment: Date,
): Promise<void> {
  const known = new Map(locked.map((review) => [review.claimId, review]));
  const { priority } = deskSettings();
  const now = moment.toISOString();
  const changed = claims.flatMap((claim) => {
    const review = known.get(claim.claimId);
    const opening = claim.opens && (!review || review.state === 'proposed');
    if (review && !opening && sameUrgency(review, claim)) return [];
    const { claimId, worthiness, carried, contradictions } = claim;
    const waitingSince = review && !opening ? review.waitingSince : now;
    const { reach, harm, citations } = review ?? { reach: 1, harm: 1, citations: 0 };
    const rank = queueRank(
      { worthiness, carried, contradictions, reach, harm, citations },
      priority,
      Date.parse(waitingSince),
    );
    return [{ claimId, worthiness, carried, contradictions, rank, waitingSince, opening }];
  });
  await writeReviews(sql, changed);
  for (const { claimId, rulingId, reasons, worthiness, carried, contradictions } of claims) {
    const review = known.get(claimId);
    if (!review || rulingId === null || reasons.length === 0 || !stands(review, rulingId)) continue;
    const change = { state: 'needs_review' as const, returnedFor: reasons, waitingSince: now };
    // With the urgency that was just written: its place in the queue follows from it.
    await applyAction(
      sql,
      { ...review, worthiness, carried, contradictions },
      { action: 'flag', person: null, change, reason: reasons[0]!.text },
    );
  }
}

/**
 * Brings claims up whose passages changed after a person's decision, once for each passage.
 * @param locked the reviews before this transaction changed them
 */
export async function bringUpChanged(sql: Sql, locked: ReviewRow[], claims: ReviewedClaim[]): Promise<void> {
  const known = new Set(locked.map(({ claimId }) => claimId));
  const concerned = claims.filter(({ claimId, changed }) => changed.length > 0 && known.has(claimId));
  for (const { claimId, changed } of concerned) {
    const review = await lockReview(sql, claimId);
    const reasons = changed.map(({ text }) => ({ kind: 'passage_changed' as const, text }));
    await bringUp(sql, review!, reasons);
  }
  const told = concerned.flatMap(({ changed }) => changed.map(({ evidenceId }) => evidenceId));
  if (told.length > 0)
    await rows(sql, 'UPDATE evidence SET changed_after_decision = NULL WHERE id = ANY($1::uuid[])', [told]);
}

const stands = ({ state, rulingId, publishedRuling }: ReviewRow, ruling: string): boolean =>
  (state === 'published' && publishedRuling === ruling) || (state === 'ruled' && rulingId === ruling);

// Stored as single precision.
const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-5;

const sameUrgency = (review: ReviewRow, claim: ReviewedClaim): boolean =>
  near(review.worthiness, claim.worthiness) &&
  near(review.carried, claim.carried) &&
  review.contradictions === claim.contradictions;

async function writeReviews(sql: Sql, changed: unknown[]): Promise<void> {
  if (changed.length === 0) return;
  await rows(
    sql,
    prepared(`INSERT INTO reviews AS r (claim_id, state, worthiness, carried, contradictions, rank, waiting_since)
     SELECT "claimId", CASE WHEN opening THEN 'open' ELSE 'proposed' END, worthiness, carried, contradictions, rank, "waitingSince"
     FROM jsonb_to_recordset($1::jsonb) AS n("claimId" uuid, worthiness real, carried real, contradictions int, rank double precision,
       "waitingSince" timestamptz, opening boolean)
     ON CONFLICT (claim_id) DO UPDATE SET worthiness = excluded.worthiness, carried = excluded.carried,
       contradictions = excluded.contradictions, rank = excluded.rank, waiting_since = excluded.waiting_since,
       state = CASE WHEN r.state = 'proposed' THEN excluded.state ELSE r.state END,
       revision = r.revision + CASE WHEN r.state = 'proposed' AND excluded.state = 'open' THEN 1 ELSE 0 END`),
    [JSON.stringify(changed)],
  );
}
