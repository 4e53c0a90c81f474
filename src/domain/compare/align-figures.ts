import { alignmentSigns } from './alignment-signs';
import { ALIGNMENT_THRESHOLDS, ALIGNMENT_WEIGHTS, type AlignmentSign } from './alignment-weights';
import type { Figure } from './figure';

export interface Alignment {
  claim: Figure;
  evidence: Figure;
  signs: Partial<Record<AlignmentSign, number>>;
  /** How much speaks for both counting the same thing. */
  strength: number;
}

/** All pairs that may count the same, the strongest first. */
export function possibleAlignments(claims: readonly Figure[], evidence: readonly Figure[]): Alignment[] {
  return claims
    .flatMap((claim) => evidence.map((figure) => align(claim, figure)))
    .filter((alignment) => alignment !== null)
    .filter(({ strength }) => strength >= ALIGNMENT_THRESHOLDS.aligned)
    .sort((a, b) => b.strength - a.strength);
}

/** The strongest of the possible pairs, no figure serving twice: a figure that finds none is left out. */
export function alignFigures(possible: readonly Alignment[]): Alignment[] {
  const taken = new Set<Figure>();
  return possible.filter((alignment) => {
    if (taken.has(alignment.claim) || taken.has(alignment.evidence)) return false;
    taken.add(alignment.claim).add(alignment.evidence);
    return true;
  });
}

function align(claim: Figure, evidence: Figure): Alignment | null {
  const signs = alignmentSigns(claim, evidence);
  if (signs === null) return null;
  let strength = 0;
  for (const [sign, value] of Object.entries(signs)) strength += ALIGNMENT_WEIGHTS[sign as AlignmentSign] * value;
  return { claim, evidence, signs, strength };
}
