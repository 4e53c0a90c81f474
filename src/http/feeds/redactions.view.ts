import { rows, type Sql } from '../../platform/database/rows';
import { instantOf } from '../api/sql-expressions';

/** A version of a claim with a published ruling, whose words were taken out. */
export interface FeedRedaction {
  /** uuid of the redaction: a later one has a greater one. */
  id: string;
  claimId: string;
  number: number;
  /** When they were taken out, RFC 3339. */
  at: string;
  reason: string;
}

const MOST = 50;

interface Wanted {
  /** Of this claim only. */
  claimId?: string;
  /** Those before the one with this id, or at its time. */
  before?: string | undefined;
  limit?: number;
}

/** The newest redactions of versions that were public. */
export const listRedactions = (sql: Sql, { claimId, before, limit = MOST }: Wanted): Promise<FeedRedaction[]> =>
  rows(
    sql,
    `SELECT gone.id, gone.claim_id AS "claimId", gone.number, ${instantOf('gone.at')} AS at, gone.reason
     FROM redactions gone JOIN reviews told ON told.claim_id = gone.claim_id AND told.published_ruling IS NOT NULL
     WHERE gone.was_public AND ($1::uuid IS NULL OR gone.claim_id = $1) AND ($2::uuid IS NULL OR gone.id < $2)
     ORDER BY gone.id DESC LIMIT $3`,
    [claimId ?? null, before ?? null, limit],
  );
