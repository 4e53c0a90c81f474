import { rows, type Sql } from '../../platform/database/rows';
import { instantSql } from '../verdicts/seal-version';
import type { ChainHead, Checkpoint } from './checkpoint';

export const CHECKPOINT_COLUMNS = 'number, created_at, heads, heads_hash, previous_hash, hash, public_key, signature';

/** A checkpoint in SQL, under the names it is handed out with. */
export const CHECKPOINT_SELECT = `SELECT number, ${instantSql('created_at')} AS "createdAt", heads, heads_hash AS "headsHash",
  previous_hash AS previous, hash, public_key AS "publicKey", signature FROM checkpoints`;

/** The checkpoints after one number, oldest first. */
export const readCheckpoints = (sql: Sql, after: number, limit: number): Promise<Checkpoint[]> =>
  rows(sql, `${CHECKPOINT_SELECT} WHERE number > $1 ORDER BY number LIMIT $2`, [after, limit]);

/** The heads one checkpoint moved, by claim. */
export const readHeads = (sql: Sql, checkpoint: number): Promise<ChainHead[]> =>
  rows(
    sql,
    `SELECT claim_id AS "claimId", number, hash FROM checkpoint_heads WHERE checkpoint = $1 ORDER BY claim_id`,
    [checkpoint],
  );
