import type { Alignment } from './alignment';
import { alignmentSigns } from './alignment-signs';
import { ALIGNMENT_THRESHOLDS, ALIGNMENT_WEIGHTS, type AlignmentSign } from './alignment-weights';
import type { Figure } from './figure';
import { allowedByList } from './name-in-list';

/** All pairs that may count the same, the strongest first. */
export function possibleAlignments(claims: readonly Figure[], evidence: readonly Figure[]): Alignment[] {
  return claims
    .flatMap((claim) =>
      allowedByList(
        evidence.map((figure) => align(claim, figure)).filter((alignment) => alignment !== null),
        evidence,
      ),
    )
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
