import { type Bearing, type Comparison, comparison } from './comparison';
import type { Figure } from './figure';
import type { Judged } from './judge-figures';

/** The answer that two figures give: "“40 people” in the claim is excluded by “12” in the evidence." */
export function figureComparison(bearing: Bearing, judged: Judged, relation: string): Comparison {
  const { claim, evidence, status } = judged;
  return comparison(
    bearing,
    `${claim.kind}_${status}`,
    [operandsOf(judged)],
    `${quoted(claim)} in the claim ${relation} ${quoted(evidence)} in the evidence.`,
  );
}

export function operandsOf({ claim, evidence }: Judged): { claim: string; evidence: string } {
  return { claim: claim.text, evidence: evidence.text };
}

export function quoted({ text }: Figure): string {
  return `“${text}”`;
}
