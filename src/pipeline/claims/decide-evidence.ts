import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, rows } from '../../platform/database/rows';
import { bumpQuestionsAndEvents } from './bump-questions-and-events';

export interface EvidenceDecision {
  evidenceId: string;
  decision: 'confirmed' | 'rejected';
  reason: string;
  actor?: HistoryActor;
}

export type DecidedEvidence =
  | { outcome: 'decided'; questionId: string }
  | { outcome: 'unchanged' | 'withdrawn' | 'not_found' };

/** Confirms or rejects a piece of evidence; a later decision replaces it. The question is assessed again in the background. */
export async function decideEvidence(dataSource: DataSource, decided: EvidenceDecision): Promise<DecidedEvidence> {
  const { evidenceId, decision, reason } = decided;
  return dataSource.transaction(async (manager) => {
    const evidence = await firstRow<{ decision: string | null; withdrawn: boolean; question_id: string; text: string }>(
      manager,
      `SELECT e.decision, e.withdrawn_at IS NOT NULL AS withdrawn, c.question_id, c.text
       FROM evidence e JOIN claims c ON c.id = e.claim_id WHERE e.id = $1 FOR UPDATE OF e`,
      [evidenceId],
    );
    if (!evidence) return { outcome: 'not_found' };
    if (evidence.withdrawn) return { outcome: 'withdrawn' };
    if (evidence.decision === decision) return { outcome: 'unchanged' };
    await rows(manager, `UPDATE evidence SET decision = $2, decision_reason = $3 WHERE id = $1`, [
      evidenceId,
      decision,
      reason,
    ]);
    await bumpQuestionsAndEvents(manager, [evidence.question_id], {
      kind: 'evidence_decided',
      text: `Evidence on “${evidence.text}” was ${decision} by a person: ${reason}`,
      subjectId: evidenceId,
    });
    await writeHistory(manager, {
      actor: decided.actor ?? 'system',
      action: `evidence.${decision}`,
      subjectKind: 'evidence',
      subjectId: evidenceId,
      before: { decision: evidence.decision },
      after: { decision },
      reason,
    });
    return { outcome: 'decided', questionId: evidence.question_id };
  });
}
