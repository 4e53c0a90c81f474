import { rows, type Sql } from '../../../platform/database/rows';
import { changeEvidence, lockEvidence } from '../../claims/evidence-row';
import { type AnswerToClaim, insertClaims } from '../../claims/insert-claims';
import { refuseMember } from '../review-refusal';
import { reviewActor } from '../reviewer';
import type { QuestionSplit } from './question-split';

interface ChosenPiece extends Omit<AnswerToClaim, 'questionId'> {
  id: string;
}

/** Puts single pieces of evidence under a new question, each for the claim of the same answer. @throws ReviewRefusal */
export async function movePieces(sql: Sql, split: QuestionSplit, newId: string): Promise<void> {
  const { questionId, evidence, person, reason } = split;
  const chosen = await rows<ChosenPiece>(
    sql,
    `SELECT e.id, c.text, c.answer, c.answer_key AS "answerKey" FROM evidence e JOIN claims own ON own.id = e.claim_id
     JOIN claims c ON c.id = coalesce(own.merged_into, own.id)
     WHERE e.id = ANY($1::uuid[]) AND c.question_id = $2 AND e.withdrawn_at IS NULL`,
    [evidence, questionId],
  );
  const found = new Set(chosen.map(({ id }) => id));
  const wrong = evidence.findIndex((id) => !found.has(id));
  if (wrong >= 0)
    throw refuseMember(`/evidence/${wrong}`, 'this is no evidence on a claim that stays with the question');
  await insertClaims(
    sql,
    chosen.map(({ text, answer, answerKey }) => ({ questionId: newId, text, answer, answerKey })),
    'person',
  );
  for (const { id, answerKey } of chosen) {
    const [target] = await rows<{ id: string }>(
      sql,
      'SELECT id FROM claims WHERE question_id = $1 AND answer_key = $2',
      [newId, answerKey],
    );
    const piece = (await lockEvidence(sql, id))!;
    const readFor = piece.readFor ?? (piece.statementId === null ? null : piece.askedId);
    await changeEvidence(
      sql,
      piece,
      { claimId: target!.id, readFor },
      { actor: reviewActor(person), action: 'evidence.moved', reason },
    );
  }
}
