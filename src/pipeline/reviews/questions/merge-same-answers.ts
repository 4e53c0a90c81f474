import { rows, type Sql } from '../../../platform/database/rows';
import { checkAction } from '../apply-action';
import { mergeLocked } from '../merge-claim';
import { ReviewRefusal, refuseConflict } from '../review-refusal';
import { lockReview } from '../review-row';
import type { QuestionRequest } from './question-row';

interface SameAnswer {
  own: string;
  text: string;
  other: string;
}

/**
 * Merges the claims of a question into those of the other one, `into`, that are the same answer.
 * @throws ReviewRefusal where one of them is past merging, with the way out
 */
export async function mergeSameAnswers(
  sql: Sql,
  { questionId, person, reason }: QuestionRequest,
  into: string,
): Promise<void> {
  const same = await rows<SameAnswer>(
    sql,
    `SELECT a.id AS own, a.text, coalesce(b.merged_into, b.id) AS other FROM claims a
     JOIN claims b ON b.question_id = $2 AND b.answer_key = a.answer_key
     WHERE a.question_id = $1 AND a.merged_into IS NULL ORDER BY a.id`,
    [questionId, into],
  );
  for (const { own, text, other } of same) {
    const review = await lockReview(sql, own);
    if (!review) {
      // Not assessed yet: there is no work of people on it.
      await rows(sql, 'UPDATE claims SET merged_into = $2 WHERE $1 IN (id, merged_into)', [own, other]);
      continue;
    }
    try {
      checkAction(review, { action: 'merge', person });
    } catch (error) {
      if (!(error instanceof ReviewRefusal) || error.reason.code === 'not_permitted') throw error;
      throw refuseConflict(
        `“${text}” is an answer to both questions and cannot become a duplicate now: ${error.message} You can merge the questions the other way round, too.`,
      );
    }
    await mergeLocked(sql, { person, reason, review, into: other, survivor: await lockReview(sql, other) });
  }
}
