import type { Sql } from '../../../platform/database/rows';
import { fixedClaims, fixedEvidence } from './guard-changes';
import { type ImportedEvidence, type ImportedRow, RowFault } from './imported-row';
import { evidenceIdOf, findKnown, hashOfPiece, type KnownRows } from './known-rows';

/** What a row that is not refused asks to be done. */
export interface PlannedRow {
  row: ImportedRow;
  isNew: boolean;
  /** The claim it stands for, where that is known already. */
  claimId: string | null;
  claimChanged: boolean;
  added: ImportedEvidence[];
  changed: { piece: ImportedEvidence; evidenceId: string }[];
}

export interface BatchPlan {
  known: KnownRows;
  planned: PlannedRow[];
  refused: { row: ImportedRow; fault: RowFault }[];
}

/** Compares a batch with what is there, and says what is to be done and what cannot be. Writes nothing. */
export async function planBatch(sql: Sql, source: string, batch: ImportedRow[]): Promise<BatchPlan> {
  const known = await findKnown(sql, source, batch);
  const all = batch.map((row) => planRow(row, known));
  const claims = all.flatMap(({ claimChanged, claimId }) => (claimChanged && claimId !== null ? [claimId] : []));
  const evidence = all.flatMap(({ changed }) => changed.map(({ evidenceId }) => evidenceId));
  const fixed = new Map([
    ...(claims.length > 0 ? await fixedClaims(sql, claims) : []),
    ...(evidence.length > 0 ? await fixedEvidence(sql, evidence) : []),
  ]);
  const claimIds = new Set(batch.flatMap(({ id, claim }) => (claim ? [id] : [])));
  const plan: BatchPlan = { known, planned: [], refused: [] };
  for (const planned of all) {
    const fault = faultOf(planned, known, claimIds, fixed);
    if (fault) plan.refused.push({ row: planned.row, fault });
    else plan.planned.push(planned);
  }
  return plan;
}

function planRow(row: ImportedRow, known: KnownRows): PlannedRow {
  const claim = row.claim === null ? undefined : known.claims.get(row.id);
  const planned: PlannedRow = {
    row,
    isNew: row.claim === null ? row.evidence.every((piece) => !known.evidence.has(evidenceIdOf(row, piece))) : !claim,
    claimId: claim?.id ?? null,
    claimChanged: row.claim !== null && claim !== undefined && claim.hash !== hashOfPiece(row.claim),
    added: [],
    changed: [],
  };
  for (const piece of row.evidence) {
    const before = known.evidence.get(evidenceIdOf(row, piece));
    if (!before) planned.added.push(piece);
    else if (before.hash !== hashOfPiece(piece)) planned.changed.push({ piece, evidenceId: before.id });
  }
  return planned;
}

function faultOf(
  { row, claimId, claimChanged, added, changed }: PlannedRow,
  known: KnownRows,
  claimIds: Set<string>,
  fixed: Map<string, RowFault>,
): RowFault | null {
  if (row.isRepeated && (claimChanged || added.length > 0 || changed.length > 0))
    return new RowFault(
      'id',
      `“${row.id.slice(0, 200)}” is that of a row before this one, which says something else: give it an id of its own`,
    );
  const stranger = row.evidence.find(({ about }) => about !== null && !known.places.has(about) && !claimIds.has(about));
  if (stranger)
    return new RowFault(
      'claim_id',
      `there is no claim “${stranger.about}”: give clm_… or the id of a row that stands before this one`,
    );
  if (claimChanged && claimId !== null && fixed.has(claimId)) return fixed.get(claimId)!;
  const held = changed.find(({ evidenceId }) => fixed.has(evidenceId));
  return held ? fixed.get(held.evidenceId)! : null;
}
