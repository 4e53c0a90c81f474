import type { DataSource } from 'typeorm';
import type { Answer } from '../../domain/values/answer';
import { answerKey } from '../../domain/values/answer-key';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows } from '../../platform/database/rows';
import { storeClaimTerms } from '../candidates/store-terms';
import { bumpQuestionsAndEvents } from './bump-questions-and-events';
import { lockHome } from './lock-home';
import { readFor } from './read-for';

export interface NewClaim {
  questionId: string;
  text: string;
  answer: Answer;
  actor?: HistoryActor;
}

export type CreatedClaim =
  | { outcome: 'created'; claimId: string; questionId: string }
  | { outcome: 'question_not_found' | 'wrong_type' | 'exists' };

/** Adds an answer to a question by hand; the question wakes and is assessed again in the background. */
export async function createClaim(dataSource: DataSource, claim: NewClaim): Promise<CreatedClaim> {
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const question = await lockHome(manager, claim.questionId);
      if (!question) return { outcome: 'question_not_found' };
      if (question.answerType !== claim.answer.type) return { outcome: 'wrong_type' };
      const created = await firstRow<{ id: string }>(
        manager,
        `INSERT INTO claims (question_id, text, answer, answer_key, origin) SELECT $1::uuid, $2::text, $3::jsonb, $4::text, 'person'
       WHERE NOT EXISTS (SELECT FROM claims known WHERE known.answer_key = $4::text AND ${readFor('known', '$1::uuid')})
       ON CONFLICT (question_id, answer_key) DO NOTHING RETURNING id`,
        [question.id, claim.text, JSON.stringify(claim.answer), answerKey(claim.answer)],
      );
      if (!created) return { outcome: 'exists' };
      await storeClaimTerms(manager, [question.id]);
      await rows(manager, `UPDATE questions SET dormant = false WHERE id = $1 AND dormant`, [question.id]);
      await bumpQuestionsAndEvents(manager, [question.id], {
        kind: 'claim_added',
        text: `The claim “${claim.text}” was added by a person.`,
        subjectId: created.id,
        claims: [created.id],
        elsewhere: 'Another claim was added by a person.',
      });
      await writeHistory(manager, {
        actor: claim.actor ?? 'system',
        action: 'claim.added',
        subjectKind: 'claim',
        subjectId: created.id,
        after: { text: claim.text, answer: claim.answer },
      });
      return { outcome: 'created', claimId: created.id, questionId: question.id };
    }),
  );
}
