import { rows, type Sql } from '../../../platform/database/rows';

/** Puts claims under another question, or back. They remember whose answers they were read as, so that later articles find them. */
export async function moveClaims(sql: Sql, claimIds: string[], from: string, to: string): Promise<void> {
  await rows(
    sql,
    `UPDATE claims SET read_for = nullif(coalesce(read_for, question_id), $2::uuid), question_id = $2::uuid
     WHERE id = ANY($1::uuid[])`,
    [claimIds, to],
  );
  // What contradicts what among them goes along, with its explanation; the rest is found anew.
  await rows(
    sql,
    `UPDATE contradictions x SET question_id = $2::uuid, event_id = q.event_id, natural_key = replace(x.natural_key, $1::text, $2::text)
     FROM questions q, claims a WHERE x.question_id = $1::uuid AND x.resolved_at IS NULL AND q.id = $2::uuid
       AND a.id = x.claim_a AND a.question_id = q.id
       AND (x.claim_b IS NULL OR EXISTS (SELECT FROM claims b WHERE b.id = x.claim_b AND b.question_id = q.id))
       AND NOT EXISTS (SELECT FROM contradictions known WHERE known.natural_key = replace(x.natural_key, $1::text, $2::text))`,
    [from, to],
  );
}
