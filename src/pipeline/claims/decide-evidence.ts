import type { DataSource } from 'typeorm';
import type { HistoryActor } from '../../platform/database/history';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { StaleRow } from '../../platform/database/stale-row';
import { bumpQuestionsAndEventsOf } from './bump-questions-and-events';
import { changeEvidence, lockEvidence } from './evidence-row';

export interface EvidenceDecision {
  evidenceId: string;
  /** The revision of the piece that the person saw. */
  revision: number;
  decision: 'confirmed' | 'rejected';
  reason: string;
  actor?: HistoryActor;
}

export type DecidedEvidence =
  | { outcome: 'decided'; questionIds: string[] }
  | { outcome: 'unchanged' | 'withdrawn' | 'not_found' };

/**
 * Confirms or rejects a piece of evidence; a later decision replaces it. The question is assessed again in the background.
 * @throws StaleRow
 */
export async function decideEvidence(dataSource: DataSource, decided: EvidenceDecision): Promise<DecidedEvidence> {
  const { evidenceId, revision, decision, reason } = decided;
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const evidence = await lockEvidence(manager, evidenceId);
      if (!evidence) return { outcome: 'not_found' };
      if (evidence.revision !== revision) throw new StaleRow('piece of evidence', revision, evidence.revision);
      if (evidence.withdrawnReason !== null) return { outcome: 'withdrawn' };
      if (evidence.decision === decision) return { outcome: 'unchanged' };
      await changeEvidence(
        manager,
        evidence,
        { decision, decisionReason: reason },
        { actor: decided.actor ?? 'system', action: `evidence.${decision}`, reason },
      );
      const questionIds = await bumpQuestionsAndEventsOf(manager, [evidence.claimId], {
        kind: 'evidence_decided',
        text: `Evidence on “${evidence.claimText}” was ${decision} by a person: ${reason}`,
        subjectId: evidenceId,
        claims: [evidence.claimId],
        elsewhere: `Evidence on another claim was ${decision} by a person.`,
      });
      return { outcome: 'decided', questionIds };
    }),
  );
}
