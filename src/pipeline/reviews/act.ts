import type { DataSource } from 'typeorm';
import type { ReviewAction } from '../../domain/workflow/transitions';
import { retrySerialization } from '../../platform/database/retry-serialization';
import type { Sql } from '../../platform/database/rows';
import { applyAction, checkAction } from './apply-action';
import { ReviewRefusal } from './review-refusal';
import { lockReview, type ReviewChange, type ReviewRow } from './review-row';
import type { Reviewer } from './reviewer';

/** Whose action it is, on which claim, and which revision of the review the person saw. */
export interface ReviewRequest {
  person: Reviewer;
  claimId: string;
  revision: number;
  reason?: string | undefined;
}

/** What an action makes of a review: the members that change, and what the history says besides. */
export interface ReviewEffect {
  change: ReviewChange;
  details?: Record<string, unknown>;
}

/**
 * Does an action of a person in one transaction: locks the review, refuses what is stale or not allowed, lets `effect` write what
 * else belongs to it, and stores the change with its row of history.
 * @returns the review as it is now
 * @throws ReviewRefusal; nothing was changed then
 */
export function act(
  dataSource: DataSource,
  request: ReviewRequest,
  choose: ReviewAction | ((review: ReviewRow) => ReviewAction),
  effect: (review: ReviewRow, sql: Sql) => Promise<ReviewEffect> | ReviewEffect,
): Promise<ReviewRow> {
  const { person, claimId, revision, reason } = request;
  return retrySerialization(() =>
    dataSource.transaction(async (sql) => {
      const review = await lockSeen(sql, claimId, revision);
      const action = typeof choose === 'function' ? choose(review) : choose;
      checkAction(review, { action, person, reason });
      return applyAction(sql, review, { action, person, reason, ...(await effect(review, sql)) });
    }),
  );
}

/** The review, locked, at the revision that was seen. @throws ReviewRefusal `not_found`, `stale` */
export async function lockSeen(sql: Sql, claimId: string, revision: number): Promise<ReviewRow> {
  const review = await lockReview(sql, claimId);
  if (!review) throw new ReviewRefusal({ code: 'not_found' }, 'There is no such claim.');
  if (review.revision !== revision)
    throw new ReviewRefusal(
      { code: 'stale', review },
      `The claim was changed since you read it (revision ${revision}, now ${review.revision}). Look at the change and send again.`,
    );
  return review;
}
