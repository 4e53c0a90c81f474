import type { Answer } from '../../domain/values/answer';
import { rows, type Sql } from '../../platform/database/rows';
import { storeClaimTerms } from '../candidates/store-terms';
import { giveBackClaims } from './give-back-claims';
import { readFor } from './read-for';

/** An answer to a question, which may have been merged into another. */
export interface AnswerToClaim {
  questionId: string;
  text: string;
  answer: Answer;
  answerKey: string;
}

/**
 * Makes a claim of each answer that is not one yet. Those of a merged question count for the question it was merged into, where
 * the same answer stands for them; what was split off stays where it was put.
 */
export async function insertClaims(sql: Sql, answers: AnswerToClaim[], origin: 'rule' | 'person'): Promise<void> {
  await giveBackClaims(sql, JSON.stringify(answers));
  // Once more for answers that are new to a question and to one that was merged into it.
  const inserted = [...(await insertNew(sql, answers, origin)), ...(await insertNew(sql, answers, origin))];
  await storeClaimTerms(sql, [...new Set([...inserted, ...answers.map(({ questionId }) => questionId)])]);
}

/** @returns the questions they stand under */
async function insertNew(sql: Sql, answers: AnswerToClaim[], origin: 'rule' | 'person'): Promise<string[]> {
  const inserted = await rows<{ question_id: string }>(
    sql,
    `INSERT INTO claims (question_id, text, answer, answer_key, origin, read_for, merged_into)
     SELECT CASE WHEN same.id IS NULL THEN coalesce(q.merged_into, q.id) ELSE q.id END, r.text, r.answer, r."answerKey", $2,
       CASE WHEN same.id IS NULL AND q.merged_into IS NOT NULL THEN q.id END, same.id
     FROM jsonb_to_recordset($1::jsonb) AS r("questionId" uuid, text text, answer jsonb, "answerKey" text)
     JOIN questions q ON q.id = r."questionId"
     LEFT JOIN LATERAL (SELECT coalesce(c.merged_into, c.id) AS id FROM claims c
       WHERE c.question_id = q.merged_into AND c.answer_key = r."answerKey") same ON true
     WHERE NOT EXISTS (SELECT FROM claims known WHERE known.answer_key = r."answerKey" AND ${readFor('known', 'q.id')})
     ORDER BY q.merged_into IS NOT NULL
     ON CONFLICT (question_id, answer_key) DO NOTHING RETURNING question_id`,
    [JSON.stringify(answers), origin],
  );
  return inserted.map((row) => row.question_id);
}
