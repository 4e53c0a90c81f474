import type { AnswerType } from '../../../domain/values/answer';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { StaleRow } from '../../../platform/database/stale-row';
import { lockReviews } from '../refresh-reviews';
import { ReviewRefusal } from '../review-refusal';
import type { Reviewer } from '../reviewer';

export interface QuestionRequest {
  person: Reviewer;
  questionId: string;
  /** The revision of the question that the person saw. */
  revision: number;
  reason: string;
}

export interface QuestionRow {
  id: string;
  eventId: string;
  text: string;
  answerType: AnswerType;
  unit: string | null;
  revision: number;
  mergedInto: string | null;
}

/** Locks the reviews of all claims of questions. Do so before you lock the questions. */
export async function lockReviewsOf(sql: Sql, questionIds: string[]): Promise<void> {
  const claims = await rows<{ id: string }>(sql, 'SELECT id FROM claims WHERE question_id = ANY($1::uuid[])', [
    questionIds,
  ]);
  await lockReviews(
    sql,
    claims.map(({ id }) => id),
  );
}

/** Locks questions in id order. */
export async function lockQuestions(sql: Sql, ids: string[]): Promise<Map<string, QuestionRow>> {
  const found = await rows<QuestionRow>(
    sql,
    `SELECT id, event_id AS "eventId", text, answer_type AS "answerType", unit, revision, merged_into AS "mergedInto"
     FROM questions WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
    [ids],
  );
  return new Map(found.map((question) => [question.id, question]));
}

/** The question at the revision that was seen. @throws ReviewRefusal, StaleRow */
export function requireSeen(question: QuestionRow | undefined, revision: number): QuestionRow {
  if (!question) throw new ReviewRefusal({ code: 'not_found' }, 'There is no such question.');
  if (question.revision !== revision) throw new StaleRow('question', revision, question.revision);
  return question;
}

/** The question that a question was merged into; null where it stands for itself, or there is none. */
export async function homeOf(sql: Sql, questionId: string): Promise<string | null> {
  const found = await firstRow<{ home: string | null }>(
    sql,
    'SELECT merged_into AS home FROM questions WHERE id = $1',
    [questionId],
  );
  return found?.home ?? null;
}

/** Keeps an assessment that is under way, and still has claims under this question that are leaving it, from being written. Bump it then. */
export const fenceOff = (sql: Sql, questionId: string): Promise<unknown> =>
  rows(sql, 'UPDATE questions SET assessed_revision = revision WHERE id = $1', [questionId]);
