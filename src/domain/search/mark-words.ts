import type { Span } from '../text/statement';
import { stem } from '../text/stem';

const WORD = /[\p{L}\p{N}]+/gu;
/** A word or phrase that a hit must not hold. */
const EXCLUDED = /(?:^|\s)-(?:"[^"]*"|\S+)/gu;
/** From this share of common trigrams on, two words count as spellings of one. */
const ALIKE = 0.35;

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** Runs of three letters with the word's beginning and end, as PostgreSQL's pg_trgm cuts them. */
function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
}

function likeness(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((gram) => other.has(gram)).length;
  return shared / (one.size + other.size - shared);
}

/**
 * Where a text has the words that were searched for, in any of their forms; with `alike`, in a similar spelling too.
 * @returns spans in UTF-16 offsets, end exclusive, in the order of the text
 */
export function markWords(text: string, search: string, { alike }: { alike: boolean }): Span[] {
  const wanted = wordsOf(search.replace(EXCLUDED, ' '));
  const stems = new Set(wanted.map(stem));
  const grams = alike ? wanted.map(trigrams) : [];
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const lower = word.toLowerCase();
    const found = stems.has(stem(lower)) || grams.some((gram) => likeness(gram, trigrams(lower)) >= ALIKE);
    return found ? [{ start: index, end: index + word.length }] : [];
  });
}
