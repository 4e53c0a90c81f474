import { MONTHS, WEEKDAYS } from '../text/en/calendar-words';
import { EMPTY_WORDS } from '../text/en/empty-words';
import type { Quantity } from '../text/statement';
import type { Token } from '../text/tokens';

/** What stands between the members of a list. */
const CUT = /^(?:[,;.]|and|while)$/;
const LONGEST_NAME = 6;

/** With the bare numbers behind names that count what the list counts: "Orsk has 40 boats, Tver 12 and Perm 7". */
export function withListed(quantities: readonly Quantity[], tokens: readonly Token[]): Quantity[] {
  const counted = quantities.filter(({ unit }) => unit !== null);
  if (counted.length === 0) return [...quantities];
  const listed = tokens.flatMap((token, at) => {
    const model = counted.findLast(({ span }) => span.end <= token.start);
    if (model === undefined || !isListed(tokens, at)) return [];
    const value = token.text.replaceAll(',', '');
    const { start, end } = token;
    return [{ ...model, span: { start, end }, value, min: value, max: value, comparator: 'eq' as const }];
  });
  const others = quantities.filter(({ span }) => !listed.some((one) => one.span.start === span.start));
  return [...others, ...listed].sort((a, b) => a.span.start - b.span.start);
}

function isListed(tokens: readonly Token[], at: number): boolean {
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'number' || !/^\d{1,3}(?:\d*|(?:,\d{3})+)(?:\.\d+)?$/.test(token.text)) return false;
  if (!isName(tokens[at - 1]) || (after !== undefined && !CUT.test(after.lower))) return false;
  const before = tokens
    .slice(Math.max(0, at - LONGEST_NAME), at)
    .findLast((one) => !isName(one) && one.lower !== 'the');
  return before !== undefined && CUT.test(before.lower);
}

export function isName(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false;
  return !EMPTY_WORDS.has(token.lower) && !(token.lower in MONTHS) && !(token.lower in WEEKDAYS);
}
