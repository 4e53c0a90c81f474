import { candidateTerms } from './candidate-terms';

export interface CandidateMatch {
  id: string;
  score: number;
}

export interface CandidateIndex {
  /** The known lines most like `text`, best first; equal scores in the order of their ids. Lines that share nothing are left out. */
  match(text: string, limit?: number): CandidateMatch[];
}

/**
 * How much a long line has to share to score as a short one: 0 counts what is shared, 1 the share of the line that is.
 * A known claim is short and its source long, so what the claim says beyond the source tells more than in BM25.
 */
const LENGTH = 0.5;
const DECIMALS = 1e6;

/** An index in memory of the `lines` a new text may repeat: terms weighed by their rarity (BM25's idf; Robertson and Zaragoza 2009). */
export function buildCandidateIndex(lines: readonly { id: string; text: string }[]): CandidateIndex {
  const postings = new Map<string, { line: number; weight: number }[]>();
  const terms = lines.map(({ text }) => candidateTerms(text));
  for (const [line, own] of terms.entries()) {
    for (const [term, weight] of own) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [{ line, weight }]);
      else list.push({ line, weight });
    }
  }
  const rarity = (term: string): number => {
    const found = postings.get(term)?.length ?? 0;
    return Math.log(1 + (lines.length - found + 0.5) / (found + 0.5));
  };
  const norms = terms.map((own) => {
    let sum = 1;
    for (const [term, weight] of own) sum += weight * rarity(term);
    return sum ** LENGTH;
  });

  return {
    match(text, limit = 10) {
      const scores = new Map<number, number>();
      for (const [term, asked] of candidateTerms(text)) {
        const list = postings.get(term);
        if (list === undefined) continue;
        const worth = rarity(term);
        for (const { line, weight } of list) {
          scores.set(line, (scores.get(line) ?? 0) + (worth * Math.min(asked, weight)) / (norms[line] ?? 1));
        }
      }
      return [...scores]
        .map(([line, score]) => ({ id: lines[line]?.id ?? '', score: Math.round(score * DECIMALS) / DECIMALS }))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
        .slice(0, limit);
    },
  };
}
