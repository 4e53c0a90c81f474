import type { DataSource } from 'typeorm';
import { firstRow, type Sql } from '../../platform/database/rows';
import { fromPublicId, toPublicId } from '../../platform/ids/public-id';
import { changeEvidence, type EvidenceState } from '../claims/evidence-row';
import { changeReliedOn, type EvidenceRequest } from './correct-evidence';
import { refuseConflict } from './review-refusal';
import { reviewActor } from './reviewer';

interface LastStep {
  actor: string;
  action: string;
  before: Record<string, unknown> | null;
  after: { revision?: number } | null;
}

/**
 * Takes back what a person did last to a piece of evidence, while nobody changed it since: a correction, a decision, or that it
 * was added.
 * @returns the ids of the questions to assess
 * @throws ReviewRefusal, StaleRow
 */
export function undoEvidence(dataSource: DataSource, request: EvidenceRequest): Promise<string[]> {
  const { person, evidenceId } = request;
  return changeReliedOn(dataSource, request, async (sql, piece) => {
    const last = await lastStep(sql, evidenceId);
    const mine = last?.actor === toPublicId('per', person.personId) && last.after?.revision === piece.revision;
    if (!last || !mine || last.action === 'evidence.undone')
      throw refuseConflict('The last change of this piece of evidence is not yours to take back.');
    const change =
      last.action === 'evidence.added'
        ? { withdrawnReason: 'taken back by the person who added it' }
        : stored(last.before ?? {});
    await changeEvidence(sql, piece, change, { actor: reviewActor(person), action: 'evidence.undone' });
    return `A change of the evidence on “${piece.claimText}” was taken back by a person.`;
  });
}

const lastStep = (sql: Sql, evidenceId: string): Promise<LastStep | null> =>
  firstRow(sql, `SELECT actor, action, before, after FROM history WHERE subject_id = $1 ORDER BY id DESC LIMIT 1`, [
    evidenceId,
  ]);

/** What the history says with public ids, as it is stored. */
function stored(before: Record<string, unknown>): Partial<EvidenceState> {
  const { claimId, readFor, ...rest } = before;
  return {
    ...rest,
    ...(typeof claimId === 'string' && { claimId: fromPublicId('clm', claimId)! }),
    ...(readFor !== undefined && { readFor: readFor === null ? null : fromPublicId('qst', String(readFor)) }),
  };
}
