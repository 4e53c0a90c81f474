import { NO_STATE, STATE_LIKE } from '../text/en/blame-words';
import { POSSESSIVE_ENDING } from '../text/en/function-words';
import type { NameMention } from '../text/names';
import type { Span } from '../text/statement';

const opening = (before: string): boolean => !/[\p{L}\p{N}]/u.test(before);
// Longer openings than a quotation mark and a bracket are words.
const LONGEST_OPENING = 3;

/**
 * The single words that an article writes as names where no sentence begins, or with a possessive, and those that look like
 * names of states: at the head of a sentence they are names too, and no plain nouns in capitals.
 */
export function namedElsewhere(text: string, names: readonly NameMention[], sentences: readonly Span[]): Set<string> {
  const starts = sentences.map(({ start }) => start);
  let next = 0;
  return new Set(
    names
      .filter(({ start, end }) => {
        while (next < starts.length && starts[next]! <= start) next++;
        const from = starts[next - 1] ?? 0;
        const inside = start - from > LONGEST_OPENING || !opening(text.slice(from, start));
        return inside || POSSESSIVE_ENDING.test(text.slice(end, end + 2)) || isStateLike(text.slice(start, end));
      })
      .map((name) => name.text),
  );
}

const isStateLike = (name: string): boolean => STATE_LIKE.test(name) && !NO_STATE.has(name.toLowerCase());
