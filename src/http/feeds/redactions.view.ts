import { rows, type Sql } from '../../platform/database/rows';
import { instantOf } from '../api/sql-expressions';

/** A version of a claim with a published ruling, whose words were taken out. */
export interface FeedRedaction {
  claimId: string;
  number: number;
  /** When they were taken out, RFC 3339. */
  at: string;
  reason: string;
}

const MOST = 50;

/** The newest redactions, of one claim or of all. */
export const listRedactions = (sql: Sql, claimId: string | null): Promise<FeedRedaction[]> =>
  rows(
    sql,
    `SELECT gone.claim_id AS "claimId", gone.number, ${instantOf('gone.at')} AS at, gone.reason
     FROM redactions gone JOIN reviews told ON told.claim_id = gone.claim_id AND told.published_ruling IS NOT NULL
     WHERE $1::uuid IS NULL OR gone.claim_id = $1 ORDER BY gone.at DESC, gone.claim_id, gone.number LIMIT ${MOST}`,
    [claimId],
  );
