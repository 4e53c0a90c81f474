import { rows, type Sql } from '../../platform/database/rows';

// Evidence on a passage that is gone, of which a person has decided something.
const DECIDED = `e.statement_id = gone.id AND gone.article_id = $1 AND gone.withdrawn_at IS NOT NULL AND e.withdrawn_at IS NULL
  AND (e.decision IS NOT NULL OR e.origin = 'person' OR e.read_for IS NOT NULL)`;

const valuesOf = (statement: string): string => `(
  SELECT coalesce(jsonb_agg(q - 'span' - 'role' - 'scope' ORDER BY q), '[]')
  FROM jsonb_array_elements(coalesce(${statement}.reading->'quantities', '[]')) q)
  || jsonb_path_query_array(${statement}.reading, '$.dates[*].edtf')`;

const NEAREST = `ORDER BY (s.prefix = gone.prefix)::int + (s.suffix = gone.suffix)::int DESC, s.id LIMIT 1`;

/**
 * What a person decided on a passage stays with it in a new version, or under newer rules, while its words, value, polarity and
 * speaker stay the same, wherever it stands now.
 */
export async function followPassages(sql: Sql, articleId: string): Promise<void> {
  await rows(
    sql,
    `UPDATE evidence e SET statement_id = heir.id FROM statements gone, LATERAL (
       SELECT s.id FROM statements s
       WHERE s.article_id = gone.article_id AND s.withdrawn_at IS NULL AND s.quote = gone.quote AND s.polarity = gone.polarity
         AND s.speaker IS NOT DISTINCT FROM gone.speaker AND ${valuesOf('s')} = ${valuesOf('gone')} ${NEAREST}) heir
     WHERE ${DECIDED} AND NOT EXISTS (SELECT 1 FROM evidence other WHERE other.claim_id = e.claim_id
       AND other.statement_id = heir.id AND other.stance = e.stance AND other.withdrawn_at IS NULL)`,
    [articleId],
  );
}

/**
 * Withdraws evidence whose passage changed after a person's decision, with a sentence for the queue.
 * @returns the ids of the claims concerned
 */
export async function withdrawChanged(sql: Sql, articleId: string): Promise<string[]> {
  const changed = await rows<{ claim_id: string }>(
    sql,
    `UPDATE evidence e SET withdrawn_at = now(), withdrawn_reason = 'the passage changed after a person decided on it',
       changed_after_decision = 'Changed after a decision: “' || gone.quote || '” (' || p.name || ') ' || coalesce((
         SELECT CASE WHEN s.quote = gone.quote THEN 'is read otherwise now.' ELSE 'now reads “' || s.quote || '”.' END FROM statements s
         WHERE s.article_id = gone.article_id AND s.withdrawn_at IS NULL
           AND (s.quote = gone.quote OR (s.prefix, s.suffix) = (gone.prefix, gone.suffix) OR s.prefix = gone.prefix AND s.prefix <> '')
         ORDER BY s.quote = gone.quote DESC, (s.suffix = gone.suffix) DESC, s.id LIMIT 1), 'is no longer in the article.')
     FROM statements gone, publishers p WHERE ${DECIDED} AND p.id = e.publisher_id RETURNING e.claim_id`,
    [articleId],
  );
  return changed.map((row) => row.claim_id);
}
