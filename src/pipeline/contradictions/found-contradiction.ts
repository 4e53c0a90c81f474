export type ContradictionKind = 'value' | 'date' | 'place' | 'actor' | 'polarity' | 'sum' | 'dispute';

/** A contradiction as an assessment or a check finds it, before it has a row. */
export interface FoundContradiction {
  kind: ContradictionKind;
  rule: string;
  claimA: string;
  claimB: string | null;
  /** The values, quotes and spans that were compared. */
  operands: unknown;
  /** A sentence a reader understands. */
  explanation: string;
  /** The same contradiction found again has the same key. */
  naturalKey: string;
}
