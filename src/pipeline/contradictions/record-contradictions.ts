import { rows, type Sql } from '../../platform/database/rows';
import type { FoundContradiction } from './found-contradiction';

/** Whose contradictions a finding replaces: those of one question, or the sums of one event. */
export type ContradictionScope = { eventId: string; questionId: string } | { eventId: string; questionId: null };

/**
 * Makes the open contradictions of a question (or of an event's sums) those that were found: new ones are added, known ones
 * kept or reopened, the rest resolved.
 */
export async function recordContradictions(
  sql: Sql,
  scope: ContradictionScope,
  found: FoundContradiction[],
): Promise<void> {
  await rows(
    sql,
    `INSERT INTO contradictions AS known (event_id, question_id, kind, rule, claim_a, claim_b, operands, explanation, natural_key)
     SELECT $1, $2, kind, rule, "claimA", "claimB", operands, explanation, "naturalKey"
     FROM jsonb_to_recordset($3::jsonb) AS r(kind text, rule text, "claimA" uuid, "claimB" uuid, operands jsonb, explanation text,
       "naturalKey" text)
     ON CONFLICT (natural_key) DO UPDATE SET operands = excluded.operands, explanation = excluded.explanation, resolved_at = NULL,
       claim_a = excluded.claim_a, claim_b = excluded.claim_b
     WHERE (known.operands, known.explanation, known.resolved_at) IS DISTINCT FROM (excluded.operands, excluded.explanation, NULL)`,
    [scope.eventId, scope.questionId, JSON.stringify(found)],
  );
  await rows(
    sql,
    `UPDATE contradictions SET resolved_at = now()
     WHERE event_id = $1 AND question_id IS NOT DISTINCT FROM $2 AND resolved_at IS NULL AND natural_key <> ALL($3::text[])`,
    [scope.eventId, scope.questionId, found.map(({ naturalKey }) => naturalKey)],
  );
}
