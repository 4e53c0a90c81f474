import type { DataSource } from 'typeorm';
import { writeHistory } from '../../../platform/database/history';
import { retrySerialization } from '../../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { toPublicId } from '../../../platform/ids/public-id';
import { bumpQuestionsAndEvents } from '../../claims/bump-questions-and-events';
import { bringUp } from '../bring-up';
import { lockRelying } from '../correct-evidence';
import { refuseConflict, refuseMember } from '../review-refusal';
import { reviewActor } from '../reviewer';
import { moveClaims } from './move-claims';
import { movePieces } from './move-pieces';
import { fenceOff, lockQuestions, lockReviewsOf, requireSeen } from './question-row';
import type { QuestionSplit } from './question-split';

/**
 * Splits claims, or single pieces of evidence, of a question off into a new one about the same event. Later articles that give one of
 * these answers find it there. Merging the new question into the old one takes the split back.
 * @returns the new question, and both to assess
 * @throws ReviewRefusal, StaleRow
 */
export function splitQuestion(
  dataSource: DataSource,
  split: QuestionSplit,
): Promise<{ questionId: string; questionIds: string[] }> {
  const { person, questionId, revision, reason, text } = split;
  return retrySerialization(() =>
    dataSource.transaction(async (sql) => {
      if (split.claims.length + split.evidence.length === 0)
        throw refuseMember('/claims', 'choose at least one claim or one piece of evidence');
      const relying = await lockRelying(sql, split.evidence);
      await lockReviewsOf(sql, [questionId]);
      const question = requireSeen((await lockQuestions(sql, [questionId])).get(questionId), revision);
      if (question.mergedInto) throw refuseConflict('The question was merged: split the one it was merged into.');
      const claims = await requireClaims(sql, split);
      const newId = await insertQuestion(sql, questionId, text, reason);
      await fenceOff(sql, questionId);
      await moveClaims(sql, claims, questionId, newId);
      await movePieces(sql, split, newId);
      const sentence = `A passage the ruling relies on was moved to another question: “${text}”.`;
      for (const review of relying) await bringUp(sql, review, [{ kind: 'evidence_corrected', text: sentence }]);
      await writeHistory(sql, {
        actor: reviewActor(person),
        action: 'question.split',
        subjectKind: 'question',
        subjectId: questionId,
        after: {
          question: toPublicId('qst', newId),
          text,
          claims: split.claims.map((id) => toPublicId('clm', id)),
          evidence: split.evidence.map((id) => toPublicId('evd', id)),
        },
        reason,
      });
      const cause = `“${text}” was split off from “${question.text}”: ${reason}`;
      await bumpQuestionsAndEvents(sql, [questionId], { kind: 'question_split', text: cause, subjectId: newId });
      return { questionId: newId, questionIds: [questionId, newId] };
    }),
  );
}

/** The chosen claims and what was merged into them. @throws ReviewRefusal where one cannot go, or none would stay */
async function requireClaims(sql: Sql, { questionId, claims }: QuestionSplit): Promise<string[]> {
  const standing = await rows<{ id: string }>(
    sql,
    'SELECT id FROM claims WHERE question_id = $1 AND merged_into IS NULL',
    [questionId],
  );
  const ids = new Set(standing.map(({ id }) => id));
  const wrong = claims.findIndex((id) => !ids.has(id));
  if (wrong >= 0) throw refuseMember(`/claims/${wrong}`, 'this is no claim of the question that stands for itself');
  if (new Set(claims).size === ids.size) throw refuseMember('/claims', 'leave the question at least one of its claims');
  const duplicates = await rows<{ id: string; home: string; text: string }>(
    sql,
    'SELECT id, question_id AS home, text FROM claims WHERE merged_into = ANY($1::uuid[])',
    [claims],
  );
  const foreign = duplicates.find(({ home }) => home !== questionId);
  if (foreign)
    throw refuseConflict(
      `“${foreign.text}” came with a question that was merged into this one and is the same answer. Take that question apart first.`,
    );
  return [...claims, ...duplicates.map(({ id }) => id)];
}

/** The new question is like the old one, with words of its own. @throws ReviewRefusal where the event has it already */
async function insertQuestion(sql: Sql, questionId: string, text: string, reason: string): Promise<string> {
  const causes = [
    { kind: 'question_split', text: `The question was split off from another one: ${reason}`, revision: 1 },
  ];
  const inserted = await firstRow<{ id: string }>(
    sql,
    `INSERT INTO questions (event_id, slot, slot_key, answer_type, unit, scope, cumulative, text, causes)
     SELECT event_id, slot, $2, answer_type, unit, scope, cumulative, $3, $4::jsonb FROM questions WHERE id = $1
     ON CONFLICT (event_id, slot_key) DO NOTHING RETURNING id`,
    [questionId, `person:${text.toLowerCase()}`, text, JSON.stringify(causes)],
  );
  if (!inserted) throw refuseMember('/text', 'the event has a question of these words: use others, or merge the two');
  return inserted.id;
}
