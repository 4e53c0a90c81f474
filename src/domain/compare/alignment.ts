import type { AlignmentSign } from './alignment-weights';
import type { Figure } from './figure';

/** A figure of the claim and the one of the evidence that may count the same. */
export interface Alignment {
  claim: Figure;
  evidence: Figure;
  signs: Partial<Record<AlignmentSign, number>>;
  /** How much speaks for both counting the same thing. */
  strength: number;
}
