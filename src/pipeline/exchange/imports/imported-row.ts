import type { Stance } from '../../../domain/verdicts/question-input';

/** A claim as others have it: that what `text` says is so. */
export interface ImportedClaim {
  text: string;
  question: string;
  event: string;
  /** EDTF, with the days it covers. */
  date: { edtf: string; from: string | null; to: string | null } | null;
}

/** A passage that bears on a claim: words at an address, or where that is an article we have, a passage of it. */
export interface ImportedEvidence {
  /** Added to the id of the row where a row brings several: "appearance 1"; empty for the first. */
  part: string;
  /** The claim it is about, where that is not the one of its row: `clm_…`, or the external id of another row. */
  about: string | null;
  publisher: string;
  url: string | null;
  quote: string;
  prefix: string;
  suffix: string;
  stance: Stance;
  debunk: boolean;
  namedOrigin: string | null;
  reason: string;
}

/** One row, record, review or annotation of an import, read and found to be in order. */
export interface ImportedRow {
  /** Place in the source, from 1: a record of a CSV file, a line of JSON Lines, an entry of a list. */
  record: number;
  id: string;
  claim: ImportedClaim | null;
  evidence: ImportedEvidence[];
  /** Whether a row before it bears the same id. */
  isRepeated?: boolean;
}

export const OUTCOMES = ['created', 'updated', 'unchanged', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of a row. */
export interface RowOutcome {
  record: number;
  /** Null where the row does not say. */
  id: string | null;
  outcome: Outcome;
  /** uuid of the claim it made or is about; null where it was refused, or would be made by a dry run. */
  claimId: string | null;
  /** Why it was refused: the field where one is to blame, and the way out. */
  field?: string;
  reason?: string;
}

/** Why a row cannot be taken in, with the field to blame where there is one. */
export class RowFault extends Error {
  override name = 'RowFault';

  constructor(
    readonly field: string | null,
    message: string,
  ) {
    super(message);
  }
}

/** Why nothing of an import can be taken in: no such format, no header, no such address. */
export class ImportError extends Error {
  override name = 'ImportError';
}

export const refusalOf = (record: number, id: string | null, fault: RowFault): RowOutcome => ({
  record,
  id,
  outcome: 'refused',
  claimId: null,
  ...(fault.field !== null && { field: fault.field }),
  reason: fault.message,
});
