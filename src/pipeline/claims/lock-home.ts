import type { AnswerType } from '../../domain/values/answer';
import { firstRow, rows, type Sql } from '../../platform/database/rows';

/** Locks the question that a question counts for, another one where it was merged; null where there is none. */
export async function lockHome(sql: Sql, questionId: string): Promise<{ id: string; answerType: AnswerType } | null> {
  // First by itself: whoever is merging it has done so when this comes through, and from then on nobody does.
  await rows(sql, 'SELECT FROM questions WHERE id = $1 FOR UPDATE', [questionId]);
  return firstRow(
    sql,
    `SELECT id, answer_type AS "answerType" FROM questions
     WHERE id = (SELECT coalesce(merged_into, id) FROM questions WHERE id = $1) FOR UPDATE`,
    [questionId],
  );
}
