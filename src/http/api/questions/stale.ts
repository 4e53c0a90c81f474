// Sorted, so that PostgreSQL takes the index of those that are behind: it expects a third of all to be, and would look for one from the first row on.
const isAny = (table: string, condition: string): string =>
  `(SELECT id FROM ${table} WHERE ${condition} ORDER BY id LIMIT 1) IS NOT NULL`;

const ANY_SOURCE_BEHIND = `${isAny('publishers', 'revision > fanned_out_revision')} OR ${isAny('articles', 'revision > matched_revision')}`;

/**
 * SQL that says whether what is shown of the question `q` may be behind what is known: its own gap is open, or that of a publisher, an
 * article or an entity it rests on, or that of the rules themselves. Most of the time nothing is behind at all, which is asked first.
 */
export const QUESTION_STALE = `(
  q.revision > q.assessed_revision
  OR EXISTS (SELECT 1 FROM rule_models gap WHERE gap.revision > gap.fanned_out_revision)
  OR CASE WHEN ${ANY_SOURCE_BEHIND} THEN EXISTS (
    SELECT 1 FROM claims stale_claim
      JOIN evidence stale_evidence ON stale_evidence.claim_id = stale_claim.id AND stale_evidence.withdrawn_at IS NULL
      JOIN publishers source ON source.id = stale_evidence.publisher_id
      LEFT JOIN statements passage ON passage.id = stale_evidence.statement_id
      LEFT JOIN articles document ON document.id = passage.article_id
     WHERE stale_claim.question_id = q.id
       AND (source.revision > source.fanned_out_revision OR document.revision > document.matched_revision)) ELSE false END
  OR CASE WHEN ${isAny('entities', 'revision > fanned_out_revision')} THEN EXISTS (
    SELECT 1 FROM event_participants part JOIN entities gap ON gap.id = part.entity_id
     WHERE part.event_id = q.event_id AND gap.revision > gap.fanned_out_revision) ELSE false END
)`;
