import type { Answer } from '../../domain/values/answer';
import { prepared } from '../../platform/database/prepared';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { storeTerms } from '../candidates/store-terms';
import { giveBackClaims } from './give-back-claims';
import { claimsReadFor } from './read-for';

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
 * @param opened questions that this transaction has made: nobody can have moved anything there
 */
export async function insertClaims(
  sql: Sql,
  answers: AnswerToClaim[],
  origin: 'rule' | 'person',
  opened: ReadonlySet<string> = new Set(),
): Promise<void> {
  if (answers.length === 0) return;
  const json = JSON.stringify(answers);
  const movable = [...new Set(answers.map(({ questionId }) => questionId))].filter((id) => !opened.has(id));
  const isMoved = async () => movable.length > 0 && (await firstRow(sql, MOVED, [movable])) !== null;
  const inserted: InsertedClaim[] = [];
  const insert = async (moved: boolean) => {
    if (moved) await giveBackClaims(sql, json);
    inserted.push(...(await insertNew(sql, json, origin)));
    // Once more for answers that are new to a question and to one that was merged into it.
    if (moved) inserted.push(...(await insertNew(sql, json, origin)));
  };
  const moved = await isMoved();
  await insert(moved);
  // Somebody may have merged one meanwhile.
  if (!moved && (await isMoved())) await insert(true);
  await storeTerms(sql, 'claim', inserted);
}

interface InsertedClaim {
  id: string;
  text: string;
}

// Whether people have merged a question, or put answers that were read for another one here.
const MOVED = prepared(`
  SELECT FROM questions WHERE id = ANY($1::uuid[]) AND merged_into IS NOT NULL
  UNION ALL SELECT FROM claims WHERE question_id = ANY($1::uuid[]) AND read_for IS NOT NULL LIMIT 1`);

function insertNew(sql: Sql, answers: string, origin: 'rule' | 'person'): Promise<InsertedClaim[]> {
  return rows(
    sql,
    prepared(`INSERT INTO claims (question_id, text, answer, answer_key, origin, read_for, merged_into)
     SELECT CASE WHEN same.id IS NULL THEN coalesce(q.merged_into, q.id) ELSE q.id END, r.text, r.answer, r."answerKey", $2,
       CASE WHEN same.id IS NULL AND q.merged_into IS NOT NULL THEN q.id END, same.id
     FROM jsonb_to_recordset($1::jsonb) AS r("questionId" uuid, text text, answer jsonb, "answerKey" text)
     JOIN questions q ON q.id = r."questionId"
     LEFT JOIN LATERAL (SELECT coalesce(c.merged_into, c.id) AS id FROM claims c
       WHERE c.question_id = q.merged_into AND c.answer_key = r."answerKey") same ON true
     WHERE NOT EXISTS (${claimsReadFor('q.id', 'r."answerKey"')})
     ORDER BY q.merged_into IS NOT NULL
     ON CONFLICT (question_id, answer_key) DO NOTHING RETURNING id, text`),
    [answers, origin],
  );
}
