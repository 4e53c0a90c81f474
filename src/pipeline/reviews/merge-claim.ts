import type { DataSource } from 'typeorm';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { fromPublicId, toPublicId } from '../../platform/ids/public-id';
import { bumpQuestionsAndEventsOf } from '../claims/bump-questions-and-events';
import { tellMerge } from '../notices/tell-merge';
import { act, lockSeen, type ReviewRequest } from './act';
import { applyAction, checkAction } from './apply-action';
import { bringUp } from './bring-up';
import { NO_LEASE } from './leases';
import { lockClaims, type MergeableClaim, requireMergeable, requireSurvivor } from './mergeable-claims';
import { lockReviews } from './refresh-reviews';
import type { ReviewRow } from './review-row';
import type { Reviewer } from './reviewer';

/**
 * Merges a claim into another one of the same question, or of questions merged before: a pointer that reads resolve; its evidence
 * counts for the other claim, and what was merged into it follows. Where the rulings of the two differ, the other one needs review.
 * @throws ReviewRefusal
 */
export function mergeClaim(dataSource: DataSource, request: ReviewRequest & { into: string }): Promise<ReviewRow> {
  const { person, claimId, revision, reason } = request;
  return retrySerialization(() =>
    dataSource.transaction(async (sql) => {
      const into = await requireSurvivor(sql, request.into);
      const locked = await lockReviews(sql, [claimId, into]);
      const review = await lockSeen(sql, claimId, revision);
      checkAction(review, { action: 'merge', person, reason });
      const survivor = locked.find((one) => one.claimId === into) ?? null;
      const merged = await mergeLocked(sql, { person, reason, review, into, survivor });
      await bump(sql, [claimId, into], 'claims_merged', 'Two claims that say the same were merged', claimId);
      return merged;
    }),
  );
}

export interface LockedMerge {
  person: Reviewer;
  reason?: string | undefined;
  review: ReviewRow;
  into: string;
  /** Null where the claim has no review yet. */
  survivor: ReviewRow | null;
}

/** The merge itself, both reviews locked; the caller bumps the questions. @throws ReviewRefusal */
export async function mergeLocked(sql: Sql, merge: LockedMerge): Promise<ReviewRow> {
  const { person, reason, review, into, survivor } = merge;
  const claims = await lockClaims(sql, [review.claimId, into]);
  const [claim, standing] = [claims.get(review.claimId)!, claims.get(into)!];
  requireMergeable(claim, standing);
  await rows(sql, 'UPDATE claims SET merged_into = $2 WHERE id = $1', [claim.id, into]);
  const carried = await rows<{ id: string }>(
    sql,
    'UPDATE claims SET merged_into = $2 WHERE merged_into = $1 RETURNING id',
    [claim.id, into],
  );
  if (survivor && claim.rating && standing.rating && claim.rating.key !== standing.rating.key)
    await bringUp(sql, survivor, [{ kind: 'merged', text: mergedInto(claim) }]);
  const merged = await applyAction(sql, review, {
    action: 'merge',
    person,
    reason,
    change: { ...NO_LEASE, state: 'duplicate', snoozedUntil: null },
    details: { mergedInto: toPublicId('clm', into), carried: carried.map(({ id }) => toPublicId('clm', id)) },
  });
  await tellMerge(sql, { done: 'merged', moved: [claim.id, ...carried.map(({ id }) => id)], into });
  return merged;
}

/** Why the other claim needs review, for readers: a text or rating that was never public is not told outside by this either. */
function mergedInto({ text, isPublic, rating }: MergeableClaim): string {
  if (!isPublic) return 'Another claim that says the same was merged into this one.';
  const ruled = rating?.isPublic ? ` that was ruled “${rating.label}”` : '';
  return `A duplicate${ruled} was merged into this claim: “${text}”.`;
}

/** Takes a merged claim apart again: it goes back to where it stood before. @throws ReviewRefusal */
export const separateClaim = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  retrySerialization(() =>
    act(dataSource, request, 'unmerge', async ({ claimId }, sql) => {
      const { state, after } = await lastMerge(sql, claimId);
      await separate(sql, claimId, after);
      return { change: { state } };
    }),
  );

interface Merge {
  mergedInto?: unknown;
  carried?: unknown;
}

/** What the history says of the merge that made a claim a duplicate, and the state it had before. */
export async function lastMerge(sql: Sql, claimId: string): Promise<{ state: ReviewRow['state']; after: Merge }> {
  const merge = await firstRow<{ before: { state: ReviewRow['state'] }; after: Merge }>(
    sql,
    `SELECT before, after FROM history WHERE subject_id = $1 AND action = 'review.merge' ORDER BY id DESC LIMIT 1`,
    [claimId],
  );
  return { state: merge?.before.state ?? 'open', after: merge?.after ?? {} };
}

/** Clears the pointer of a merged claim, and gives it back what it had brought along and what is still there. */
export async function separate(sql: Sql, claimId: string, merge: Merge): Promise<void> {
  const into = fromPublicId('clm', String(merge.mergedInto));
  const carried = Array.isArray(merge.carried) ? merge.carried.map((id) => fromPublicId('clm', String(id))) : [];
  const standing = await firstRow<{ merged_into: string }>(sql, 'SELECT merged_into FROM claims WHERE id = $1', [
    claimId,
  ]);
  await rows(sql, 'UPDATE claims SET merged_into = NULL WHERE id = $1', [claimId]);
  const stood = standing?.merged_into ?? into;
  const returned = await rows<{ id: string }>(
    sql,
    'UPDATE claims SET merged_into = $1 WHERE id = ANY($2::uuid[]) AND merged_into = $3 RETURNING id',
    [claimId, carried, stood],
  );
  if (stood !== null)
    await tellMerge(sql, { done: 'separated', moved: [claimId, ...returned.map(({ id }) => id)], into: stood });
  await bump(sql, [claimId, stood], 'claims_separated', 'A merged claim was taken apart again', claimId);
}

async function bump(
  sql: Sql,
  claimIds: (string | null)[],
  kind: 'claims_merged' | 'claims_separated',
  what: string,
  subjectId: string,
): Promise<void> {
  const concerned = await rows<{ id: string; text: string }>(
    sql,
    'SELECT id, text FROM claims WHERE id = ANY($1::uuid[]) ORDER BY id',
    [claimIds],
  );
  const text = `${what}: ${concerned.map((claim) => `“${claim.text}”`).join(', ')}.`;
  const claims = concerned.map(({ id }) => id);
  await bumpQuestionsAndEventsOf(sql, claims, { kind, text, subjectId, claims, elsewhere: `${what}.` });
}
