import type { CandidateTerms } from './candidate-terms';

export interface CandidateMatch {
  id: string;
  score: number;
}

/** What sharing a term is worth. */
export type Rarity = (term: string) => number;

/**
 * How much a long line has to share to score as a short one: 0 counts what is shared, 1 the share of the line that is.
 * A known claim is short and its source long, so what the claim says beyond the source tells more than in BM25.
 */
const LENGTH = 0.5;
const DECIMALS = 1e6;

/** BM25's inverse document frequency (Robertson and Zaragoza 2009) of a term that `found` of `known` lines have. */
export function rarityOf(found: number, known: number): number {
  return Math.log(1 + (known - found + 0.5) / (found + 0.5));
}

/** What the shared terms of a known line are divided by: all that it says. */
export function candidateNorm(known: CandidateTerms, rarity: Rarity): number {
  let sum = 1;
  for (const [term, weight] of known) sum += weight * rarity(term);
  return sum ** LENGTH;
}

/** How much of a known line a new text repeats; 0 where they share nothing. */
export function candidateScore(asked: CandidateTerms, known: CandidateTerms, rarity: Rarity): number {
  const norm = candidateNorm(known, rarity);
  let score = 0;
  for (const [term, weight] of asked) {
    const own = known.get(term);
    if (own !== undefined) score += (rarity(term) * Math.min(weight, own)) / norm;
  }
  return score;
}

/** The best matches, best first, equal scores in the order of their ids. */
export function bestMatches(scored: Iterable<CandidateMatch>, limit: number): CandidateMatch[] {
  return [...scored]
    .map(({ id, score }) => ({ id, score: Math.round(score * DECIMALS) / DECIMALS }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .slice(0, limit);
}
