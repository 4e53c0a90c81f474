/** A term of a text, as far as known lines are looked for by it. */
export interface SearchTerm {
  term: string;
  /** Terms of one word say the same more or less coarsely: a combination has at most one of each word. */
  word: number;
  /** Lines that have it, about. */
  count: number;
  /** What sharing it is worth, with the coarser ones of its word. */
  worth: number;
}

export interface Combination {
  terms: string[];
  /** Lines that have all of them, about, if terms came independently. */
  expected: number;
}

/** So few lines are all looked at; of more only those that share yet another term, unless what they share is worth enough. */
const FEW = 120;
const MANY = 300;
/** Steps of the search: a text of many words has more combinations than anybody could look up. */
const STEPS = 3_000;

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

/** The most that sharing these terms can be worth: of each word the best. */
export function mostWorth(terms: readonly SearchTerm[]): number {
  const best = new Map<number, number>();
  for (const { word, worth } of terms) best.set(word, Math.max(worth, best.get(word) ?? 0));
  return sum(best.values());
}

/**
 * Combinations of terms, few lines having each: every line that shares `needed` of what a text is worth has at least one of them, so that
 * it is found without reading whatever has a frequent term. The thought of MaxScore (Turtle and Flood 1995), for an index that tells which
 * lines have all of some terms.
 * @param terms by their counts, rarest first
 * @param known how many lines there are
 */
export function rareCombinations(terms: readonly SearchTerm[], known: number, needed: number): Combination[] {
  const found: Combination[] = [];
  let steps = 0;
  const extend = (start: number, chosen: Combination, words: ReadonlySet<number>, worth: number): void => {
    for (let at = start; at < terms.length; at++) {
      const rest = terms.slice(at).filter(({ word }) => !words.has(word));
      if (worth + mostWorth(rest) < needed || steps++ >= STEPS) return;
      const next = terms[at]!;
      if (words.has(next.word)) continue;
      const longer = { terms: [...chosen.terms, next.term], expected: (chosen.expected * next.count) / known };
      const total = worth + next.worth;
      const isEnough = longer.expected <= (total >= needed ? MANY : FEW);
      if (!isEnough) extend(at + 1, longer, new Set([...words, next.word]), total);
      else if (total + mostWorth(rest.filter(({ word }) => word !== next.word)) >= needed) found.push(longer);
    }
  };
  extend(0, { terms: [], expected: known }, new Set(), 0);
  return found;
}
