import type { DataSource } from 'typeorm';
import type { Answer } from '../../domain/values/answer';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { bumpQuestionsAndEvents } from './bump-questions-and-events';
import { insertClaims } from './insert-claims';
import { lockHome } from './lock-home';
import { readFor } from './read-for';

export interface SuggestionDecision {
  suggestionId: string;
  decision: 'confirmed' | 'rejected';
  reason: string;
  actor?: HistoryActor;
}

export type DecidedSuggestion =
  | { outcome: 'decided'; questionIds: string[] }
  | { outcome: 'decided_before' | 'withdrawn' | 'not_found' };

interface SuggestionRow {
  decision: string | null;
  gone: boolean;
  question_id: string;
  claim_text: string;
  answer: Answer;
  answer_key: string;
}

/** Confirms a suggestion, which makes it evidence for a claim that is created where there is none, or rejects it. Only once. */
export async function decideSuggestion(
  dataSource: DataSource,
  decided: SuggestionDecision,
): Promise<DecidedSuggestion> {
  const { suggestionId, decision, reason } = decided;
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const suggestion = await firstRow<SuggestionRow>(
        manager,
        `SELECT g.decision, s.withdrawn_at IS NOT NULL OR a.retracted_at IS NOT NULL AS gone, g.claim_text,
         g.question_id, g.answer, g.answer_key
       FROM suggestions g JOIN statements s ON s.id = g.statement_id JOIN articles a ON a.id = s.article_id
       JOIN questions q ON q.id = g.question_id WHERE g.id = $1 FOR UPDATE OF g`,
        [suggestionId],
      );
      if (!suggestion) return { outcome: 'not_found' };
      if (suggestion.decision !== null) return { outcome: 'decided_before' };
      if (suggestion.gone && decision === 'confirmed') return { outcome: 'withdrawn' };
      await rows(
        manager,
        `UPDATE suggestions SET decision = $2, decision_reason = $3, decided_at = now() WHERE id = $1`,
        [suggestionId, decision, reason],
      );
      await writeHistory(manager, {
        actor: decided.actor ?? 'system',
        action: `suggestion.${decision}`,
        subjectKind: 'suggestion',
        subjectId: suggestionId,
        reason,
      });
      const questionIds = decision === 'confirmed' ? await makeEvidence(manager, decided, suggestion) : [];
      return { outcome: 'decided', questionIds };
    }),
  );
}

async function makeEvidence(
  sql: Sql,
  { suggestionId, reason }: SuggestionDecision,
  suggestion: SuggestionRow,
): Promise<string[]> {
  const { question_id: questionId, claim_text: text, answer, answer_key: answerKey } = suggestion;
  await lockHome(sql, questionId);
  await insertClaims(sql, [{ questionId, text, answer, answerKey }], 'person');
  const made = await firstRow<{ claimId: string }>(
    sql,
    `INSERT INTO evidence (claim_id, statement_id, publisher_id, stance, origin, confidence, reason, decision, decision_reason)
     SELECT coalesce(c.merged_into, c.id), g.statement_id, a.publisher_id, g.stance, 'person', 1, g.reason, 'confirmed', $3
     FROM suggestions g JOIN claims c ON ${readFor('c', '$2::uuid')} AND c.answer_key = g.answer_key
     JOIN statements s ON s.id = g.statement_id JOIN articles a ON a.id = s.article_id WHERE g.id = $1
     ON CONFLICT (claim_id, statement_id, stance) WHERE withdrawn_at IS NULL
     DO UPDATE SET decision = 'confirmed', decision_reason = excluded.decision_reason
     RETURNING claim_id AS "claimId"`,
    [suggestionId, questionId, reason],
  );
  await rows(sql, `UPDATE questions SET dormant = false WHERE id = $1 AND dormant`, [questionId]);
  return bumpQuestionsAndEvents(sql, [questionId], {
    kind: 'suggestion_confirmed',
    text: `A person confirmed that a passage says “${suggestion.claim_text}”: ${reason}`,
    subjectId: suggestionId,
    claims: made ? [made.claimId] : [],
    elsewhere: 'A person confirmed what a passage says of another claim.',
  });
}
