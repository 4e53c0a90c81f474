import { EMPTY_WORDS } from '../text/en/empty-words';
import { lemma } from '../text/lemma';
import { tokenize } from '../text/tokens';

export interface CandidateMatch {
  id: string;
  score: number;
}

export interface CandidateIndex {
  /** The known lines most like `text`, best first; equal scores in the order of their ids. Lines that share nothing are left out. */
  match(text: string, limit?: number): CandidateMatch[];
}

// BM25 with the usual constants (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), short texts: little length norm.
const K1 = 1.2;
const B = 0.4;
/** What shares a figure is likelier to repeat it than what shares an ordinary word. */
const NUMBER_WEIGHT = 1.3;
const DECIMALS = 1e6;

interface Posting {
  line: number;
  count: number;
}

/** An index in memory of the `lines` a new text may repeat, over the stems of words and names, and numbers. */
export function buildCandidateIndex(lines: readonly { id: string; text: string }[]): CandidateIndex {
  const postings = new Map<string, Posting[]>();
  const lengths = lines.map(({ text }, line) => {
    const terms = countTerms(text);
    for (const [term, count] of terms) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [{ line, count }]);
      else list.push({ line, count });
    }
    return [...terms.values()].reduce((sum, count) => sum + count, 0);
  });
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lines.length));

  return {
    match(text, limit = 10) {
      const scores = new Map<number, number>();
      for (const [term] of countTerms(text)) {
        const list = postings.get(term) ?? [];
        const rarity = Math.log(1 + (lines.length - list.length + 0.5) / (list.length + 0.5)) * weightOf(term);
        for (const { line, count } of list) {
          const norm = K1 * (1 - B + (B * (lengths[line] ?? 0)) / average);
          scores.set(line, (scores.get(line) ?? 0) + (rarity * count * (K1 + 1)) / (count + norm));
        }
      }
      return [...scores]
        .map(([line, score]) => ({ id: lines[line]?.id ?? '', score: Math.round(score * DECIMALS) / DECIMALS }))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
        .slice(0, limit);
    },
  };
}

/** Stems, and numbers with a mark before them, and how often each occurs. */
function countTerms(text: string): Map<string, number> {
  const terms = new Map<string, number>();
  for (const token of tokenize(text)) {
    const term = termOf(token.text, token.lower, token.kind);
    if (term !== null) terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  return terms;
}

function termOf(text: string, lower: string, kind: string): string | null {
  if (kind === 'punctuation' || text.length > 60) return null;
  if (kind === 'number') return `#${text.replaceAll(',', '')}`;
  if (EMPTY_WORDS.has(lower)) return null;
  return lemma(lower);
}

function weightOf(term: string): number {
  return term.startsWith('#') ? NUMBER_WEIGHT : 1;
}
