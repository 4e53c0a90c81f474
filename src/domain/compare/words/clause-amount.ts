import { EXISTENTIALS, UNIVERSALS } from '../../text/en/clause-words';
import type { Token } from '../../text/tokens';
import type { Amount } from './term';

/** How many of those it is about a clause speaks of; null where it does not say. */
export function amountOf(tokens: readonly Token[]): Amount {
  const words = tokens.map(({ lower }) => lower);
  const not = words.some((word, i) => word === 'not' && UNIVERSALS.has(words[i + 1] ?? ''));
  if (not) return 'some';
  if (words.some((word) => UNIVERSALS.has(word) || /^(?:no|none|nobody|neither|never|nothing|any)$/u.test(word)))
    return 'all';
  const some = tokens.some(
    ({ lower, kind }, i) =>
      (EXISTENTIALS.has(lower) && lower !== 'half' && !isDefinite(tokens, i)) ||
      (kind === 'number' && !isDefinite(tokens, i) && isCount(tokens, i)),
  );
  return some ? 'some' : null;
}

/** "the two countries": all there are. */
const isDefinite = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|these|those|his|her|its|their|all)$/u.test(tokens[at - 1]?.lower ?? '');

/** A number that counts what follows, as against a year, a day or a rank. */
function isCount(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.kind === 'word' &&
    !/^(?:st|nd|rd|th|per|percent)$/u.test(next.lower) &&
    !/^(?:19|20)\d\d$/u.test(tokens[at]!.text) &&
    /s$|^(?:people|men|women|children|of|others)$/u.test(next.lower)
  );
}
