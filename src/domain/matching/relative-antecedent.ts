import { COORDINATORS, DETERMINERS, PREPOSITIONS } from '../text/en/function-words';
import { wordsOf } from '../text/frames/words';
import type { Span, Statement } from '../text/statement';

const RELATIVE = /^(?:which|who)\b/u;
// "the truce with the Northern Front, which …": so long a noun phrase is looked back for.
const REACH = 120;

/**
 * What a relative clause is said of: the noun phrase that ends before it, from its determiner or, of names, from the first of
 * them. Null for other clauses.
 */
export function relativeAntecedent(text: string, { span, sentence, text: words }: Statement): Span | null {
  if (!RELATIVE.test(words)) return null;
  const { tokens } = wordsOf(text, { start: Math.max(sentence.start, span.start - REACH), end: span.start });
  const last = tokens.findLastIndex(({ kind }) => kind !== 'punctuation');
  if (last < 0) return null;
  const isName = (at: number) => /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  let first = last;
  while (first > 0 && (isName(first - 1) || (COORDINATORS.has(tokens[first - 1]!.lower) && isName(first - 2)))) first--;
  let start = determinerBefore(first) ?? first;
  // "the truce with the Northern Front": all of it.
  if (PREPOSITIONS.has(tokens[start - 1]?.lower ?? '')) start = determinerBefore(start - 1) ?? start;
  return { start: tokens[start]!.start, end: tokens[last]!.end };

  function determinerBefore(end: number): number | null {
    const at = tokens.findLastIndex(({ lower }, i) => i < end && DETERMINERS.has(lower));
    return at >= 0 && tokens.slice(at, end).every(({ kind, lower }) => kind === 'word' && !PREPOSITIONS.has(lower))
      ? at
      : null;
  }
}
