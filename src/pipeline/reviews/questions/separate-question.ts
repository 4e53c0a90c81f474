import type { DataSource } from 'typeorm';
import { writeHistory } from '../../../platform/database/history';
import { retrySerialization } from '../../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { fromPublicId, toPublicId } from '../../../platform/ids/public-id';
import { bumpQuestionsAndEvents } from '../../claims/bump-questions-and-events';
import { applyAction } from '../apply-action';
import { lastMerge, separate } from '../merge-claim';
import { refuseConflict } from '../review-refusal';
import { lockReview } from '../review-row';
import { reviewActor } from '../reviewer';
import { moveClaims } from './move-claims';
import { fenceOff, homeOf, lockQuestions, lockReviewsOf, type QuestionRequest, requireSeen } from './question-row';

/**
 * Takes a merged question apart again, with the claims and questions it had brought along and what later articles said of it.
 * Claims merged across the two come apart, too.
 * @returns the questions to assess
 * @throws ReviewRefusal, StaleRow
 */
export function separateQuestion(dataSource: DataSource, request: QuestionRequest): Promise<string[]> {
  const { person, questionId, revision, reason } = request;
  return retrySerialization(() =>
    dataSource.transaction(async (sql) => {
      const { claims, carried } = await broughtAlong(sql, questionId);
      const home = await homeOf(sql, questionId);
      const own = [questionId, ...carried];
      await lockReviewsOf(sql, home === null ? own : [home, ...own]);
      const question = requireSeen(
        (await lockQuestions(sql, [questionId, ...(home ? [home] : [])])).get(questionId),
        revision,
      );
      if (question.mergedInto === null || home !== question.mergedInto)
        throw refuseConflict('The question stands for itself: there is nothing to take apart.');
      const returning = await rows<{ id: string }>(
        sql,
        `SELECT id FROM claims WHERE question_id = $1 AND (id = ANY($2::uuid[]) OR read_for = ANY($3::uuid[])) ORDER BY id`,
        [home, claims, own],
      );
      const ids = returning.map(({ id }) => id);
      await separateAcross(sql, request, ids, own);
      await rows(sql, 'UPDATE questions SET merged_into = NULL WHERE id = $1', [questionId]);
      await rows(sql, 'UPDATE questions SET merged_into = $1 WHERE id = ANY($2::uuid[]) AND merged_into = $3', [
        questionId,
        carried,
        home,
      ]);
      await fenceOff(sql, home);
      await moveClaims(sql, ids, home, questionId);
      await writeHistory(sql, {
        actor: reviewActor(person),
        action: 'question.separated',
        subjectKind: 'question',
        subjectId: questionId,
        before: { mergedInto: toPublicId('qst', home) },
        after: { mergedInto: null, claims: ids.map((id) => toPublicId('clm', id)) },
        reason,
      });
      const text = `“${question.text}” is a question of its own again: ${reason}`;
      return bumpQuestionsAndEvents(sql, [questionId, home], {
        kind: 'question_separated',
        text,
        subjectId: questionId,
      });
    }),
  );
}

/** What the last merge of a question brought along, by their uuids. */
async function broughtAlong(sql: Sql, questionId: string): Promise<{ claims: string[]; carried: string[] }> {
  const merge = await firstRow<{ after: { claims?: string[]; carried?: string[] } }>(
    sql,
    `SELECT after FROM history WHERE subject_id = $1 AND action = 'question.merged' ORDER BY id DESC LIMIT 1`,
    [questionId],
  );
  const uuids = (prefix: 'clm' | 'qst', ids: string[] = []) => ids.flatMap((id) => fromPublicId(prefix, id) ?? []);
  return { claims: uuids('clm', merge?.after.claims), carried: uuids('qst', merge?.after.carried) };
}

interface Across {
  id: string;
  into: string;
}

/** Takes apart the claims that stand for one another across the two questions; what one of them had brought along goes with it. */
async function separateAcross(
  sql: Sql,
  { person, reason }: QuestionRequest,
  returning: string[],
  own: string[],
): Promise<void> {
  const found = await across(sql, returning, own);
  for (const { id, into } of found) {
    const merge = await lastMerge(sql, id);
    if (merge.after.mergedInto !== toPublicId('clm', into)) continue;
    const review = await lockReview(sql, id);
    await separate(sql, id, merge.after);
    if (review?.state === 'duplicate')
      await applyAction(sql, review, { action: 'unmerge', person, reason, change: { state: merge.state } });
  }
  // Duplicates without any work of people on them.
  const rest = await across(sql, returning, own);
  await rows(sql, 'UPDATE claims SET merged_into = NULL WHERE id = ANY($1::uuid[])', [rest.map(({ id }) => id)]);
}

const across = (sql: Sql, returning: string[], own: string[]): Promise<Across[]> =>
  rows(
    sql,
    `SELECT c.id, c.merged_into AS into FROM claims c JOIN claims s ON s.id = c.merged_into
     WHERE (c.id = ANY($1::uuid[]) OR c.question_id = ANY($2::uuid[])) <> (s.id = ANY($1::uuid[]) OR s.question_id = ANY($2::uuid[]))
     ORDER BY c.id`,
    [returning, own],
  );
