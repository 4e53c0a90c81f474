import type { DataSource } from 'typeorm';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { instantSql } from '../verdicts/seal-version';
import { type ChainHead, type Checkpoint, hashHeads, signCheckpoint } from './checkpoint';
import { CHECKPOINT_COLUMNS } from './read-checkpoints';
import { type SigningKey, signingKey } from './signing-key';

/** Chains one checkpoint takes in; the rest follows with the next ones, at once. */
const MOST_HEADS = 10_000;

/** Minutes between two checkpoints, as long as chains grow. */
const INTERVAL = 60;

/** Takes checkpoints where they are due. @param pem the key of the settings, null for the one in the database */
export async function takeDueCheckpoints(dataSource: DataSource, pem: string | null): Promise<Checkpoint[]> {
  const due = await firstRow<{ due: boolean }>(
    dataSource,
    `SELECT EXISTS (SELECT FROM claims WHERE verdict_number > checkpointed_number) AND NOT EXISTS (
       SELECT FROM checkpoints WHERE created_at > now() - $1 * interval '1 minute') AS due`,
    [INTERVAL],
  );
  return due!.due ? takeCheckpoints(dataSource, await signingKey(dataSource, pem)) : [];
}

/** Signs all chains that have grown, a bounded number in one checkpoint and transaction. @returns the checkpoints, oldest first */
export async function takeCheckpoints(
  dataSource: DataSource,
  key: SigningKey,
  most: number = MOST_HEADS,
): Promise<Checkpoint[]> {
  const taken: Checkpoint[] = [];
  for (;;) {
    const checkpoint = await takeCheckpoint(dataSource, key, most);
    if (checkpoint) taken.push(checkpoint);
    if (!checkpoint || checkpoint.heads < most) return taken;
  }
}

/**
 * Signs where the chains stand that have grown since the last checkpoint; null when none has, or another process is at it. What was
 * signed cannot be rewritten or dropped without `verify` telling.
 */
export const takeCheckpoint = (
  dataSource: DataSource,
  key: SigningKey,
  most: number = MOST_HEADS,
): Promise<Checkpoint | null> =>
  retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const lock = await firstRow<{ won: boolean }>(
        manager,
        `SELECT pg_try_advisory_xact_lock(hashtext('touchstone.checkpoint')) AS won`,
      );
      if (!lock?.won) return null;
      const heads = await moveHeads(manager, most);
      if (heads.length === 0) return null;
      const last = await firstRow<{ number: number; hash: string; at: string }>(
        manager,
        `SELECT coalesce(max(number), 0) + 1 AS number, ${instantSql('clock_timestamp()')} AS at,
           (SELECT hash FROM checkpoints ORDER BY number DESC LIMIT 1) AS hash FROM checkpoints`,
      );
      const { number, hash: previous, at: createdAt } = last!;
      const checkpoint = signCheckpoint(
        { number, createdAt, heads: heads.length, headsHash: hashHeads(heads), previous },
        key,
      );
      await store(manager, checkpoint, heads);
      return checkpoint;
    }),
  );

/** The heads that no checkpoint has seen, by claim; the rows are locked, so that no version is added meanwhile. */
async function moveHeads(sql: Sql, most: number): Promise<ChainHead[]> {
  const claims = await rows<{ id: string; number: number }>(
    sql,
    `UPDATE claims c SET checkpointed_number = c.verdict_number FROM (
       SELECT id FROM claims WHERE verdict_number > checkpointed_number ORDER BY id LIMIT $1 FOR NO KEY UPDATE) due
     WHERE c.id = due.id RETURNING c.id, c.verdict_number AS number`,
    [most],
  );
  return rows(
    sql,
    `SELECT v.claim_id AS "claimId", v.number, v.hash FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, number int)
     JOIN verdicts v ON v.claim_id = c.id AND v.number = c.number ORDER BY v.claim_id`,
    [JSON.stringify(claims)],
  );
}

async function store(sql: Sql, checkpoint: Checkpoint, heads: ChainHead[]): Promise<void> {
  const { number, createdAt, heads: count, headsHash, previous, hash, publicKey, signature } = checkpoint;
  await rows(
    sql,
    `INSERT INTO checkpoints (${CHECKPOINT_COLUMNS}) VALUES ($1, $2::timestamptz, $3, $4, $5, $6, $7, $8)`,
    [number, createdAt, count, headsHash, previous, hash, publicKey, signature],
  );
  await rows(
    sql,
    `INSERT INTO checkpoint_heads (checkpoint, claim_id, number, hash)
     SELECT $1, r."claimId", r.number, r.hash FROM jsonb_to_recordset($2::jsonb) AS r("claimId" uuid, number int, hash text)`,
    [number, JSON.stringify(heads)],
  );
}
