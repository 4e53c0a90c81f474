import { assumedYear } from './assumed-year';
import type { Comparison, SentencePair } from './comparison';
import { decideByFigures } from './decide-by-figures';
import { judgeFigures } from './judge-figures';
import { figuresOf } from './read-figures';

/** What the numbers and dates of the evidence mean for those of the claim; null where the claim has none. */
export function compareFigures(pair: SentencePair, coverage: number): Comparison | null {
  const year = assumedYear(pair.claim) ?? assumedYear(pair.evidence);
  const assumed = year === null ? null : `${year}-12-31`;
  const claim = figuresOf(pair.claim, pair.claimPublished ?? assumed, pair.claimPublished === undefined);
  const evidence = figuresOf(pair.evidence, pair.evidencePublished ?? assumed, pair.evidencePublished === undefined);
  const judged = judgeFigures(claim, evidence);
  return decideByFigures(judged, claim.length - judged.length, pair, coverage);
}
