import { assumedYear } from './assumed-year';
import type { SentencePair } from './comparison';
import type { Figure } from './figure';
import { type Judged, judgeFigures } from './judge-figures';
import { figuresOf } from './read-figures';

/** The figures of a claim and of its evidence, aligned. */
export interface FigurePair {
  claim: readonly Figure[];
  evidence: readonly Figure[];
  judged: Judged[];
}

/** Reads and aligns the numbers and dates of both sentences; days without a year are read in the latest year named. */
export function readFigurePair(pair: SentencePair): FigurePair {
  const year = assumedYear(pair.claim) ?? assumedYear(pair.evidence);
  const assumed = year === null ? null : `${year}-12-31`;
  const claim = figuresOf(pair.claim, pair.claimPublished ?? assumed, pair.claimPublished === undefined);
  const evidence = figuresOf(pair.evidence, pair.evidencePublished ?? assumed, pair.evidencePublished === undefined);
  return { claim, evidence, judged: judgeFigures(claim, evidence) };
}
