import { Fraction } from 'fraction.js';
import { type Exact, toDecimal } from '../../values/decimal';
import { findCalendarDates } from '../dates/find-calendar-dates';
import { BE_FORMS } from '../en/function-words';
import { isMoney } from '../en/unit-words';
import type { Comparator, Quantity, Span } from '../statement';
import { type Token, tokenize } from '../tokens';
import { type Draft, draftOf } from './draft';
import { joinDrafts } from './join-drafts';
import { readZeros } from './read-zeros';
import { scanNumbers } from './scan-numbers';
import { splitCodes } from './split-codes';
import { takenSpans } from './taken-spans';

// From tokens to quantities: scan-numbers walks the tokens (calendar dates, scores and names left out); at each beginning read-number
// takes the longest number: digits by numeral, digits and words as number-pieces, which read-cardinal and read-share put together;
// range joins two; draft adds unit, money, bounds (comparator) and role; join-drafts makes "5 feet 2 inches" one; read-zeros adds "nobody".

const APPROXIMATION = new Fraction(1, 10);

/**
 * The counts, measures, shares and sums of money in `text` (within `span`, which has `tokens`), in order: bounds and hedges, ranges, scale words,
 * vague words; `findDates`: the calendar dates there, in order. Dates, times, ranks, scores, product names, article and phone numbers are none. Decimal strings out, exact.
 */
export function readQuantities(
  text: string,
  span: Span = { start: 0, end: text.length },
  given: readonly Token[] = tokenize(text, span),
  findDates: () => readonly Span[] = () => findCalendarDates(text, span),
): Quantity[] {
  const tokens = splitCodes(given);
  const drafts: Draft[] = [];
  for (const found of scanNumbers(text, tokens, () => takenSpans(text, span, findDates()))) {
    const floor = drafts.at(-1)?.end ?? 0;
    // "7.8/10": the second number is the unit of the first.
    const draft = found.start >= floor ? draftOf(tokens, found, floor) : null;
    if (draft !== null) drafts.push(draft);
  }
  const joined = joinDrafts(tokens, drafts);
  shareRoles(tokens, joined);
  const quantities = joined.map((draft) => quantityOf(tokens, draft));
  return [...quantities, ...readZeros(tokens)].sort((a, b) => a.span.start - b.span.start);
}

/** "38 civilians and 4 soldiers were killed", "killed 38 people, including 4 children": one role for the row. */
function shareRoles(tokens: readonly Token[], drafts: Draft[]): void {
  for (const [first, second] of drafts.slice(1).map((one, index) => [drafts[index], one] as const)) {
    if (first?.unit === null && second.start === first.end + 1 && tokens[first.end]?.lower === 'to')
      first.unit = second.unit;
    if (first !== undefined && isPartOf(tokens, first, second)) {
      [first.unit, first.role] = [second.unit, second.role];
      // "11 of the 38 people killed were children": killed were all of them.
      const all = tokens.slice(second.end + 1, second.end + 6).some(({ lower }) => BE_FORMS.has(lower));
      if (!all || !/(?:ed|ead|ing)$/u.test(tokens[second.end]?.lower ?? '')) second.role = null;
      continue;
    }
    if (first === undefined || (first.role !== null) === (second.role !== null)) continue;
    if (first.unit === null || second.unit === null || !isCounted(first.unit) || !isCounted(second.unit)) continue;
    const joint = tokens
      .slice(first.end, second.start)
      .map((token) => token.lower)
      .join(' ');
    const included = /(?:^|, )(?:including|among them)$/.test(joint) && second.start - first.end < 10;
    if (first.role !== null && (included || joint === 'and')) second.role = first.role;
    else if (joint === 'and' || joint === ',') first.role = second.role;
  }
}

/** "eight of the council's 150 members were absent": eight were. */
function isPartOf(tokens: readonly Token[], first: Draft, second: Draft): boolean {
  if (first.unit !== null || first.role !== null || second.unit === null || !isCounted(second.unit)) return false;
  const at = tokens[first.end]?.lower === 'out' ? first.end + 1 : first.end;
  if (tokens[at]?.lower !== 'of' || second.start - at > 5 || first.least.lt(1)) return false;
  const between = tokens.slice(at + 1, second.start);
  const owner = between.at(-1)?.lower ?? 'the';
  return (
    between.every(({ kind }) => kind === 'word') &&
    /^(?:the|its|their|his|her|our|these|those|all)$|['’]s?$/u.test(owner)
  );
}

const isCounted = (unit: string) => !isMoney(unit) && !/percent|^of \d/.test(unit);

function quantityOf(tokens: readonly Token[], draft: Draft): Quantity {
  const { least, most, comparator } = draft;
  const value = comparator === 'range' || comparator === 'vague' ? null : least;
  const [min, max] = bounds(comparator, least, most);
  const scope = draft.scope === null ? {} : { scope: draft.scope };
  return {
    span: { start: tokens[draft.start]?.start ?? 0, end: tokens[draft.end - 1]?.end ?? 0 },
    value: value === null ? null : toDecimal(value),
    min: min === null ? null : toDecimal(min),
    max: max === null ? null : toDecimal(max),
    comparator,
    unit: draft.unit,
    role: draft.role,
    ...scope,
  };
}

function bounds(comparator: Comparator, least: Exact, most: Exact): readonly [min: Exact | null, max: Exact | null] {
  const margin = () => least.abs().mul(APPROXIMATION);
  switch (comparator) {
    case 'ge':
    case 'gt':
      return [least, null];
    case 'le':
    case 'lt':
      return [null, least];
    case 'approx':
      return [least.sub(margin()), least.add(margin())];
    case 'almost':
      return [least.sub(margin()), least];
    default:
      return [least, most];
  }
}
