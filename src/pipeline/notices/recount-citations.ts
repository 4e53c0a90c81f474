import { type PriorityInputs, queueRank } from '../../domain/workflow/priority';
import { deskSettings } from '../../platform/config/desk-settings';
import { rows, type Sql } from '../../platform/database/rows';

/**
 * Brings up to date how often claims are cited, what was merged into them included, and their place in the queue. Locks their
 * reviews. A claim that is merged is no longer cited by itself.
 */
export async function recountCitations(sql: Sql, claimIds: string[]): Promise<void> {
  const counted = await rows<PriorityInputs & { claimId: string; waitingSince: Date }>(
    sql,
    `SELECT r.claim_id AS "claimId", r.waiting_since AS "waitingSince", r.worthiness, r.reach, r.harm, r.carried, r.contradictions,
       (SELECT count(*) FROM citations c JOIN claims k ON k.id = c.claim_id
        WHERE c.withdrawn_at IS NULL AND (k.merged_into = r.claim_id OR (k.id = r.claim_id AND k.merged_into IS NULL)))::int AS citations
     FROM reviews r WHERE r.claim_id = ANY($1::uuid[]) ORDER BY r.claim_id FOR UPDATE OF r`,
    [claimIds],
  );
  const { priority } = deskSettings();
  const ranked = counted.map((review) => ({
    claimId: review.claimId,
    citations: review.citations,
    rank: queueRank(review, priority, review.waitingSince.getTime()),
  }));
  await rows(
    sql,
    `UPDATE reviews r SET citations = n.citations, rank = n.rank
     FROM jsonb_to_recordset($1::jsonb) AS n("claimId" uuid, citations int, rank double precision) WHERE r.claim_id = n."claimId"`,
    [JSON.stringify(ranked)],
  );
}
