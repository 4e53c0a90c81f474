import type { ReviewReason } from '../../domain/workflow/reasons-to-review';
import { isWaiting } from '../../domain/workflow/review-state';
import type { Sql } from '../../platform/database/rows';
import { applyAction } from './apply-action';
import type { ReviewRow } from './review-row';

const AT_WORK: ReadonlySet<string> = new Set(['proposed', 'needs_evidence']);

/**
 * Brings a claim to the eyes of people, for reasons that are new: a ruling that stands needs review, what waits shows the reasons,
 * what was put aside for want of evidence opens. Claims that are closed stay so.
 * @param review locked
 * @returns the review as it is now
 */
export async function bringUp(sql: Sql, review: ReviewRow, reasons: ReviewReason[]): Promise<ReviewRow> {
  const known = new Set(review.returnedFor.map(({ text }) => text));
  const added = reasons.filter(({ text }) => !known.has(text));
  if (added.length === 0) return review;
  const returnedFor = [...review.returnedFor, ...added];
  const reason = added.map(({ text }) => text).join(' ');
  const waitingSince = review.readAt;
  if (review.state === 'ruled' || review.state === 'published') {
    const change = { state: 'needs_review' as const, returnedFor, waitingSince };
    return applyAction(sql, review, { action: 'flag', person: null, change, reason });
  }
  const opens = AT_WORK.has(review.state);
  if (!opens && !isWaiting(review.state)) return review;
  const change = opens ? { state: 'open' as const, returnedFor, waitingSince } : { returnedFor };
  return applyAction(sql, review, { action: 'bring_up', person: null, change, reason });
}
