import type { PriorityInputs } from '../../domain/workflow/priority';
import type { ReviewReason } from '../../domain/workflow/reasons-to-review';
import type { ReviewState } from '../../domain/workflow/review-state';
import { firstRow, type Sql } from '../../platform/database/rows';

/** The review of one claim, as stored. Instants are ISO texts, ids uuids. */
export interface ReviewRow extends PriorityInputs {
  claimId: string;
  state: ReviewState;
  /** Counts the changes; what a write has to have seen. */
  revision: number;
  waitingSince: string;
  reservedBy: string | null;
  reservedUntil: string | null;
  assignedTo: string | null;
  snoozedUntil: string | null;
  returnedFor: ReviewReason[];
  firstRuling: string | null;
  secondRuling: string | null;
  rulingId: string | null;
  publishedRuling: string | null;
  publishedAt: string | null;
  /** Day from which the ruling has to be looked at again: "2026-12-31". */
  reviewOn: string | null;
  /** When the row was read, by the clock of the database: the only one that all processes share. */
  readAt: string;
}

/** Members that actions change, and their columns. */
export const REVIEW_COLUMNS = {
  state: 'state',
  reach: 'reach',
  harm: 'harm',
  waitingSince: 'waiting_since',
  reservedBy: 'reserved_by',
  reservedUntil: 'reserved_until',
  assignedTo: 'assigned_to',
  snoozedUntil: 'snoozed_until',
  returnedFor: 'returned_for',
  firstRuling: 'first_ruling',
  secondRuling: 'second_ruling',
  rulingId: 'ruling_id',
  publishedRuling: 'published_ruling',
  publishedAt: 'published_at',
  reviewOn: 'review_on',
} as const satisfies Partial<Record<keyof ReviewRow, string>>;

export type ReviewChange = Partial<Pick<ReviewRow, keyof typeof REVIEW_COLUMNS>>;

const iso = (column: string) => `to_json(${column} AT TIME ZONE 'UTC')#>>'{}' || 'Z'`;

/** The members of a {@link ReviewRow} out of `reviews r`. */
export const REVIEW_SELECT = `r.claim_id AS "claimId", r.state, r.revision, r.reach, r.harm, r.worthiness, r.carried, r.contradictions,
  r.citations, ${iso('r.waiting_since')} AS "waitingSince", r.reserved_by AS "reservedBy", ${iso('r.reserved_until')} AS "reservedUntil",
  r.assigned_to AS "assignedTo", ${iso('r.snoozed_until')} AS "snoozedUntil", r.returned_for AS "returnedFor",
  r.first_ruling AS "firstRuling", r.second_ruling AS "secondRuling", r.ruling_id AS "rulingId",
  r.published_ruling AS "publishedRuling", ${iso('r.published_at')} AS "publishedAt", r.review_on::text AS "reviewOn",
  ${iso('clock_timestamp()')} AS "readAt"`;

/** The review of a claim, locked for the rest of the transaction; null where there is no such claim. */
export const lockReview = (sql: Sql, claimId: string): Promise<ReviewRow | null> =>
  firstRow(sql, `SELECT ${REVIEW_SELECT} FROM reviews r WHERE r.claim_id = $1 FOR UPDATE`, [claimId]);

/** Who had it when it was read: a lease that ran out holds nobody up. */
export const holderOf = ({ reservedBy, reservedUntil, readAt }: ReviewRow): string | null =>
  reservedBy !== null && Date.parse(reservedUntil!) > Date.parse(readAt) ? reservedBy : null;
