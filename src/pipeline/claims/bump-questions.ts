import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import type { Cause } from './cause';

// Causes wait for the next assessment; a parked question must not hoard them.
const MOST_CAUSES = 100;

/**
 * Opens the gap of the questions, for a cause that the next verdict will name. Rows are locked in id order; a merged
 * question passes the bump on to the one it was merged into. A new revision also reopens what was parked.
 * @returns the ids of the questions bumped
 */
export async function bumpQuestions(sql: Sql, questionIds: string[], cause: Cause): Promise<string[]> {
  if (questionIds.length === 0) return [];
  const bumped = await rows<{ id: string }>(
    sql,
    prepared(`UPDATE questions q SET revision = q.revision + 1, attempts = 0, next_attempt_at = '-infinity', parked_reason = NULL,
       causes = CASE WHEN jsonb_array_length(q.causes) < ${MOST_CAUSES}
         THEN q.causes || jsonb_build_array($2::jsonb || jsonb_build_object('revision', q.revision + 1)) ELSE q.causes END
     FROM (SELECT id FROM questions
           WHERE id IN (SELECT coalesce(merged_into, id) FROM questions WHERE id = ANY($1::uuid[])) ORDER BY id FOR NO KEY UPDATE) locked
     WHERE q.id = locked.id RETURNING q.id`),
    [questionIds, JSON.stringify(cause)],
  );
  return bumped.map(({ id }) => id);
}

/**
 * Bumps the questions that claims count for. Whoever was moving a claim holds its question locked: when the bump comes through, the claim
 * may stand under another one, which is bumped as well. From then on nobody moves it until this transaction ends.
 * @param opened questions that this transaction has made for the cause: no assessment has seen them
 * @returns the ids of the questions bumped or opened
 */
export async function bumpQuestionsOf(
  sql: Sql,
  claimIds: string[],
  cause: Cause,
  opened: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const bumped = new Set<string>();
  while (claimIds.length > 0) {
    const homes = await rows<{ id: string }>(
      sql,
      prepared(
        `SELECT DISTINCT coalesce(q.merged_into, q.id) AS id FROM claims c JOIN questions q ON q.id = c.question_id WHERE c.id = ANY($1::uuid[])`,
      ),
      [claimIds],
    );
    for (const { id } of homes) if (opened.has(id)) bumped.add(id);
    const left = homes.map(({ id }) => id).filter((id) => !bumped.has(id));
    if (left.length === 0) break;
    for (const id of await bumpQuestions(sql, left, cause)) bumped.add(id);
  }
  return [...bumped];
}
