import { COORDINATORS, DETERMINERS } from '../text/en/function-words';
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
  const determiner = tokens.findLastIndex(({ lower }, at) => at < first && DETERMINERS.has(lower));
  const near = determiner >= 0 && tokens.slice(determiner, first).every(({ kind }) => kind !== 'punctuation');
  return { start: tokens[near ? determiner : first]!.start, end: tokens[last]!.end };
}
