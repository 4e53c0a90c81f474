import { OPPOSITIONS } from '../../text/en/opposites';
import { SYNONYMS } from '../../text/en/synonyms';
import { phraseLexicon } from '../../text/frames/phrase-lexicon';
import type { WordSense } from './term';

const lexicon = phraseLexicon<WordSense>([
  ...OPPOSITIONS.flatMap(({ exclusive, one, other }, row) => [
    [one.join('|'), { row, side: 1, exclusive }] as const,
    [other.join('|'), { row, side: -1, exclusive }] as const,
  ]),
  ...SYNONYMS.map(
    (words, at) => [words.join('|'), { row: OPPOSITIONS.length + at, side: 0, exclusive: false }] as const,
  ),
]);

/** The meanings of the word or phrase at a position, and how many words it takes; the longest listed wins. */
export function sensesAt(lemmas: readonly string[], at: number): { senses: readonly WordSense[]; length: number } {
  const match = lexicon.matchAt(lemmas, at);
  return match === null ? { senses: [], length: 1 } : { senses: match.values, length: match.length };
}

/** Whether two words share a meaning. */
export function areLike(a: readonly WordSense[], b: readonly WordSense[]): boolean {
  return a.some((one) => b.some((other) => one.row === other.row && one.side === other.side));
}

/** The opposition two words stand on the two sides of; null where there is none or they share a meaning as well. */
export function oppositionOf(a: readonly WordSense[], b: readonly WordSense[]): { exclusive: boolean } | null {
  const found = a.filter(
    (one) => one.side !== 0 && b.some((other) => one.row === other.row && one.side === -other.side),
  );
  const [first] = found;
  if (first === undefined || areLike(a, b)) return null;
  return { exclusive: found.some(({ exclusive }) => exclusive) };
}
