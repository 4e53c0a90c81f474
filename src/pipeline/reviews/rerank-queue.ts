import { PRIORITY_VERSION, type PriorityInputs, type PriorityWeights, queueRank } from '../../domain/workflow/priority';
import { firstRow, rows, type Sql } from '../../platform/database/rows';

const BATCH = 2_000;
// Inputs are stored in single precision.
const NEAR = 1e-4;

interface Ranked extends PriorityInputs {
  claimId: string;
  rank: number;
  waitingSince: Date;
}

/**
 * Orders the queue by these weights where it was last ordered by others, or by another formula: ranks are stored, and follow the settings
 * when the service starts. What breaks off is done again by the next start.
 * @returns how many claims have another rank now
 */
export async function keepQueueRanked(sql: Sql, weights: PriorityWeights): Promise<number> {
  const version = `${PRIORITY_VERSION} ${JSON.stringify(weights, Object.keys(weights).sort())}`;
  const known = await firstRow<{ version: string }>(sql, `SELECT version FROM rule_models WHERE name = 'priority'`);
  if (known?.version === version) return 0;
  const moved = await rerankQueue(sql, weights);
  // No gap: nothing but the queue depends on it.
  await rows(
    sql,
    `INSERT INTO rule_models (name, version, fanned_out_revision) VALUES ('priority', $1, 1)
     ON CONFLICT (name) DO UPDATE SET version = excluded.version`,
    [version],
  );
  return moved;
}

/**
 * Orders the whole queue by these weights. A claim whose rank is changed by an assessment meanwhile has the new weights already.
 * @returns how many claims have another rank now
 */
export async function rerankQueue(sql: Sql, weights: PriorityWeights): Promise<number> {
  let moved = 0;
  for (let after: string | null = null; ; ) {
    const batch: Ranked[] = await rows<Ranked>(
      sql,
      `SELECT claim_id AS "claimId", rank, waiting_since AS "waitingSince", worthiness, reach, harm, carried, contradictions, citations
       FROM reviews WHERE $1::uuid IS NULL OR claim_id > $1 ORDER BY claim_id LIMIT ${BATCH}`,
      [after],
    );
    const changed = batch.flatMap((review) => {
      const rank = queueRank(review, weights, review.waitingSince.getTime());
      return Math.abs(rank - review.rank) > NEAR ? [{ claimId: review.claimId, before: review.rank, rank }] : [];
    });
    moved += await store(sql, changed);
    if (batch.length < BATCH) return moved;
    after = batch.at(-1)!.claimId;
  }
}

async function store(sql: Sql, changed: { claimId: string; before: number; rank: number }[]): Promise<number> {
  if (changed.length === 0) return 0;
  const stored = await rows(
    sql,
    `UPDATE reviews r SET rank = n.rank FROM jsonb_to_recordset($1::jsonb) AS n("claimId" uuid, before double precision, rank double precision)
     WHERE r.claim_id = n."claimId" AND r.rank = n.before RETURNING r.claim_id`,
    [JSON.stringify(changed)],
  );
  return stored.length;
}
