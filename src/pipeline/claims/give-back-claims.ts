import { rows, type Sql } from '../../platform/database/rows';
import { readFor } from './read-for';

/**
 * An answer that was only ever read for a question merged into this one stands here as a claim read for that question. Where it is read for
 * this one too, the claim becomes its own, and what was read for the other gets a claim there, merged into it: so it can be taken apart again.
 * @param answers JSON: `questionId`, `answerKey`
 */
export async function giveBackClaims(sql: Sql, answers: string): Promise<void> {
  await rows(
    sql,
    `WITH found AS (
       SELECT c.id, c.read_for, c.text, c.answer, c.answer_key, c.origin
       FROM jsonb_to_recordset($1::jsonb) AS r("questionId" uuid, "answerKey" text)
       JOIN claims c ON c.question_id = r."questionId" AND c.answer_key = r."answerKey"
       WHERE c.read_for <> c.question_id
         AND NOT EXISTS (SELECT FROM claims known WHERE known.answer_key = r."answerKey" AND ${readFor('known', 'r."questionId"')})
       FOR UPDATE OF c),
     owned AS (UPDATE claims SET read_for = NULL FROM found WHERE claims.id = found.id),
     theirs AS (INSERT INTO claims (question_id, text, answer, answer_key, origin, merged_into)
       SELECT read_for, text, answer, answer_key, origin, id FROM found RETURNING id, merged_into)
     UPDATE evidence e SET claim_id = theirs.id FROM theirs WHERE e.claim_id = theirs.merged_into AND e.origin = 'rule' AND e.read_for IS NULL`,
    [answers],
  );
}
