import { rows, type Sql } from '../../platform/database/rows';
import { bumpQuestionsOf } from '../claims/bump-questions';
import { applyAction } from './apply-action';
import { REVIEW_SELECT, type ReviewRow } from './review-row';

/**
 * Brings rulings back whose review date has come. Call it in a transaction; what somebody else has locked is left for the next time.
 * @returns how many came back
 */
export async function returnOutdatedRulings(sql: Sql, batch: number): Promise<number> {
  const due = await rows<ReviewRow>(
    sql,
    `SELECT ${REVIEW_SELECT} FROM reviews r
     WHERE r.state = 'published' AND r.review_on <= current_date ORDER BY r.claim_id LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [batch],
  );
  for (const review of due) {
    const reason = {
      kind: 'review_date_passed' as const,
      text: `The ruling was to be looked at again on ${review.reviewOn}.`,
    };
    const change = {
      state: 'needs_review' as const,
      returnedFor: [...review.returnedFor, reason],
      waitingSince: review.readAt,
      reviewOn: null,
    };
    await applyAction(sql, review, { action: 'flag', person: null, change, reason: reason.text });
    await bumpQuestionsOf(sql, [review.claimId], {
      kind: 'review_date_passed',
      text: reason.text,
      subjectId: review.claimId,
      claims: [review.claimId],
    });
  }
  return due.length;
}
