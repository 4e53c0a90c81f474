import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { rows, type Sql } from '../../platform/database/rows';

/**
 * SQL of what a publisher asserted itself and people have ruled on, one row a claim: publisher_id, claim_id, borne_out. Speech that it
 * only reports says nothing of its own reliability; rulings that decide neither way, and claims on which it stood on both sides,
 * do not count, nor does a ruling that is not published.
 */
export const RULED_ASSERTIONS = `
  SELECT e.publisher_id, r.claim_id, bool_and((e.stance = 'supports') = (ru.holds = 'yes')) AS borne_out
  FROM evidence e JOIN claims c ON c.id = e.claim_id JOIN publishers p ON p.id = e.publisher_id
  JOIN reviews r ON r.claim_id = coalesce(c.merged_into, c.id) JOIN rulings ru ON ru.id = r.published_ruling
  LEFT JOIN statements s ON s.id = e.statement_id
  WHERE e.stance IN ('supports', 'denies') AND e.withdrawn_at IS NULL AND e.decision IS DISTINCT FROM 'rejected'
    AND ru.holds IN ('yes', 'no') AND r.state IN ('published', 'needs_review')
    AND lower(coalesce(nullif(coalesce(e.speaker, s.speaker), ''), p.name)) = lower(p.name)
  GROUP BY e.publisher_id, r.claim_id HAVING count(DISTINCT e.stance) = 1`;

interface ChangedRecord {
  id: string;
  before: { right: number; total: number };
  after: { right: number; total: number };
}

/**
 * Brings the records of publishers up to date with the rulings; where one changed, every question that rests on the publisher is
 * assessed again in the background.
 * @param publishers SQL condition on `p`, with its parameters from $1 on
 * @returns ids of those whose record changed
 */
async function updateRecords(
  sql: Sql,
  publishers: string,
  parameters: unknown[],
  actor: HistoryActor,
  reason?: string,
): Promise<string[]> {
  const changed = await rows<ChangedRecord>(
    sql,
    `WITH due AS (SELECT p.* FROM publishers p WHERE ${publishers} ORDER BY p.id FOR UPDATE),
       counted AS (
         SELECT due.id, count(a.claim_id) FILTER (WHERE a.borne_out)::int AS "right", count(a.claim_id)::int AS total
         FROM due LEFT JOIN (${RULED_ASSERTIONS}) a ON a.publisher_id = due.id GROUP BY due.id),
       compared AS (
         SELECT counted.*, (counted."right", counted.total) IS DISTINCT FROM (due.rulings_right, due.rulings_total) AS changed,
           json_build_object('right', due.rulings_right, 'total', due.rulings_total) AS before
         FROM counted JOIN due USING (id)),
       updated AS (
         UPDATE publishers p SET rulings_right = n."right", rulings_total = n.total, record_at = now(),
           revision = p.revision + n.changed::int,
           fan_out_cursor = CASE WHEN n.changed THEN NULL ELSE p.fan_out_cursor END,
           attempts = CASE WHEN n.changed THEN 0 ELSE p.attempts END,
           next_attempt_at = CASE WHEN n.changed THEN '-infinity' ELSE p.next_attempt_at END,
           parked_reason = CASE WHEN n.changed THEN NULL ELSE p.parked_reason END
         FROM compared n WHERE p.id = n.id)
     SELECT id, before, json_build_object('right', "right", 'total', total) AS after FROM compared WHERE changed ORDER BY id`,
    parameters,
  );
  for (const { id, before, after } of changed) {
    const action = 'publisher.record_updated';
    await writeHistory(sql, {
      actor,
      action,
      subjectKind: 'publisher',
      subjectId: id,
      before,
      after,
      ...(reason && { reason }),
    });
  }
  return changed.map(({ id }) => id);
}

/** Of one publisher, by hand. @returns whether it changed */
export const updateRecordOf = async (
  sql: Sql,
  publisherId: string,
  actor: HistoryActor,
  reason?: string,
): Promise<boolean> => (await updateRecords(sql, 'p.id = $1', [publisherId], actor, reason)).length > 0;

/** Of those whose record was last looked at a day ago. */
export const updateDueRecords = (sql: Sql, most: number): Promise<string[]> =>
  updateRecords(
    sql,
    `p.id IN (SELECT id FROM publishers WHERE record_at <= now() - interval '1 day' ORDER BY record_at LIMIT $1)`,
    [most],
    'system',
  );
