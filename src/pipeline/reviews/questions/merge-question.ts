import type { DataSource } from 'typeorm';
import { writeHistory } from '../../../platform/database/history';
import { retrySerialization } from '../../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { toPublicId } from '../../../platform/ids/public-id';
import { bumpQuestionsAndEvents } from '../../claims/bump-questions-and-events';
import { bringUp } from '../bring-up';
import { refuseConflict, refuseMember } from '../review-refusal';
import { lockReview } from '../review-row';
import { reviewActor } from '../reviewer';
import { mergeSameAnswers } from './merge-same-answers';
import { moveClaims } from './move-claims';
import { lockQuestions, lockReviewsOf, type QuestionRequest, type QuestionRow, requireSeen } from './question-row';

/**
 * Merges a question into another one: its address leads there, its claims are rival answers there, and an answer to both is one
 * claim. What was merged into it follows. Where rivals are ruled true on both sides, those that came need review.
 * @param request `into`: uuid of the other question
 * @returns the question to assess
 * @throws ReviewRefusal, StaleRow
 */
export function mergeQuestion(dataSource: DataSource, request: QuestionRequest & { into: string }): Promise<string> {
  const { person, questionId, revision, reason } = request;
  return retrySerialization(() =>
    dataSource.transaction(async (sql) => {
      const into = await requireHome(sql, request.into);
      await lockReviewsOf(sql, [questionId, into]);
      const locked = await lockQuestions(sql, [questionId, into]);
      const question = requireSeen(locked.get(questionId), revision);
      const home = locked.get(into)!;
      requireMergeable(question, home);
      const text = `“${question.text}” was merged into “${home.text}”: ${reason}`;
      await bumpQuestionsAndEvents(sql, [questionId, into], { kind: 'question_merged', text, subjectId: questionId });
      const carried = await rows<{ id: string }>(
        sql,
        'UPDATE questions SET merged_into = $2 WHERE $1 IN (id, merged_into) RETURNING id',
        [questionId, into],
      );
      await mergeSameAnswers(sql, request, into);
      const moved = await standingClaims(sql, questionId);
      await moveClaims(sql, moved, questionId, into);
      await rows(sql, 'UPDATE contradictions SET resolved_at = now() WHERE question_id = $1 AND resolved_at IS NULL', [
        questionId,
      ]);
      // That two articles answer it, a person says.
      await rows(sql, 'UPDATE questions SET dormant = false WHERE id = $1 AND dormant', [into]);
      await bringUpRivals(sql, moved, home);
      await writeHistory(sql, {
        actor: reviewActor(person),
        action: 'question.merged',
        subjectKind: 'question',
        subjectId: questionId,
        before: { mergedInto: null },
        after: {
          mergedInto: toPublicId('qst', into),
          carried: carried.filter(({ id }) => id !== questionId).map(({ id }) => toPublicId('qst', id)),
          claims: moved.map((id) => toPublicId('clm', id)),
        },
        reason,
      });
      return into;
    }),
  );
}

async function requireHome(sql: Sql, questionId: string): Promise<string> {
  const found = await firstRow<{ id: string }>(
    sql,
    'SELECT coalesce(merged_into, id) AS id FROM questions WHERE id = $1',
    [questionId],
  );
  if (!found) throw refuseMember('/into', 'there is no such question');
  return found.id;
}

function requireMergeable(question: QuestionRow, home: QuestionRow): void {
  if (question.id === home.id) throw refuseMember('/into', 'it stands for this question already: name another one');
  if (question.mergedInto || home.mergedInto)
    throw refuseConflict('One of the two was merged already. Look at the questions again.');
  if (question.answerType !== home.answerType)
    throw refuseMember(
      '/into',
      `it takes answers of another type: ${home.answerType}, and this question takes ${question.answerType}`,
    );
  if (question.unit && home.unit && question.unit !== home.unit)
    throw refuseMember('/into', `it counts in another unit: ${home.unit}, and this question in ${question.unit}`);
}

async function standingClaims(sql: Sql, questionId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    'SELECT id FROM claims WHERE question_id = $1 AND merged_into IS NULL ORDER BY id',
    [questionId],
  );
  return found.map(({ id }) => id);
}

/** Rivals that were ruled true on both sides cannot both stay so without another look. */
async function bringUpRivals(sql: Sql, moved: string[], home: QuestionRow): Promise<void> {
  const ruled = await rows<{ id: string; text: string; label: string; isPublic: boolean }>(
    sql,
    `SELECT c.id, c.text, ru.rating_label AS label, ru.id IS NOT DISTINCT FROM r.published_ruling AS "isPublic" FROM claims c JOIN reviews r ON r.claim_id = c.id
     JOIN rulings ru ON ru.id = coalesce(r.ruling_id, r.published_ruling)
     WHERE c.question_id = $1 AND c.merged_into IS NULL AND ru.holds = 'yes' AND r.state IN ('ruled', 'published') ORDER BY c.id`,
    [home.id],
  );
  const rivals = ruled.filter(({ id }) => !moved.includes(id));
  if (rivals.length === 0) return;
  const rival = rivals.find(({ isPublic }) => isPublic);
  const there = rival ? `where “${rival.text}” is ruled “${rival.label}”` : 'which has another answer';
  for (const { id } of ruled.filter((claim) => moved.includes(claim.id))) {
    const text = `Its question was merged into “${home.text}”, ${there}.`;
    await bringUp(sql, (await lockReview(sql, id))!, [{ kind: 'merged', text }]);
  }
}
