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
    `UPDATE questions q SET revision = q.revision + 1, attempts = 0, next_attempt_at = '-infinity', parked_reason = NULL,
       causes = CASE WHEN jsonb_array_length(q.causes) < ${MOST_CAUSES}
         THEN q.causes || jsonb_build_array($2::jsonb || jsonb_build_object('revision', q.revision + 1)) ELSE q.causes END
     FROM (SELECT id FROM questions
           WHERE id IN (SELECT coalesce(merged_into, id) FROM questions WHERE id = ANY($1::uuid[])) ORDER BY id FOR UPDATE) locked
     WHERE q.id = locked.id RETURNING q.id`,
    [questionIds, JSON.stringify(cause)],
  );
  return bumped.map(({ id }) => id);
}
