import { bestMatches, type CandidateMatch, candidateNorm, rarityOf } from './candidate-score';
import { candidateTerms } from './candidate-terms';

export interface CandidateIndex {
  /** The known lines most like `text`, best first; equal scores in the order of their ids. Lines that share nothing are left out. */
  match(text: string, limit?: number): CandidateMatch[];
}

/** An index in memory of the `lines` a new text may repeat: terms weighed by their rarity. */
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
  const rarity = (term: string): number => rarityOf(postings.get(term)?.length ?? 0, lines.length);
  const norms = terms.map((own) => candidateNorm(own, rarity));

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
      const scored = [...scores].map(([line, score]) => ({ id: lines[line]?.id ?? '', score }));
      return bestMatches(scored, limit);
    },
  };
}
