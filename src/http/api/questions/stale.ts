/**
 * SQL that says whether what is shown of the question `q` may be behind what is known: its own gap is open, or that of a publisher, an
 * article or an entity it rests on, or that of the rules themselves.
 */
export const QUESTION_STALE = `(
  q.revision > q.assessed_revision
  OR EXISTS (SELECT 1 FROM rule_models gap WHERE gap.revision > gap.fanned_out_revision)
  OR EXISTS (
    SELECT 1 FROM claims stale_claim
      JOIN evidence stale_evidence ON stale_evidence.claim_id = stale_claim.id AND stale_evidence.withdrawn_at IS NULL
      JOIN publishers source ON source.id = stale_evidence.publisher_id
      LEFT JOIN statements passage ON passage.id = stale_evidence.statement_id
      LEFT JOIN articles document ON document.id = passage.article_id
     WHERE stale_claim.question_id = q.id
       AND (source.revision > source.fanned_out_revision OR document.revision > document.matched_revision))
  OR EXISTS (
    SELECT 1 FROM event_participants part JOIN entities gap ON gap.id = part.entity_id
     WHERE part.event_id = q.event_id AND gap.revision > gap.fanned_out_revision)
)`;
