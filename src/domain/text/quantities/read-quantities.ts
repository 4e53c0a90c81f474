import { Fraction } from 'fraction.js';
import { type Exact, toDecimal } from '../../values/decimal';
import { findCalendarDates } from '../dates/find-calendar-dates';
import type { Comparator, Quantity, Span } from '../statement';
import { type Token, tokenize } from '../tokens';
import { cueAfter, cueBefore } from './comparator';
import { readZeros } from './read-zeros';
import { roleOf } from './role';
import { type NumberFound, scanNumbers } from './scan-numbers';
import { moneyBefore, unitOf } from './unit';

const APPROXIMATION = new Fraction(1, 10);
const CAPITALISED = /^\p{Lu}/u;
const VOTE_ROLES = /^(?:voted_|abstained|absent)/;
const ROLE_NOUNS = new Set(
  'death fatality life dead injury wounded injured survivor occupant casualty arrest detention'.split(' '),
);

interface Draft {
  found: NumberFound;
  start: number;
  end: number;
  comparator: Comparator;
  unit: string | null;
  role: string | null;
  scope: string | null;
}

/**
 * The counts, measures, shares and sums of money in `text` (within `span`, which has `tokens`), in order: bounds and hedges, ranges, scale words,
 * vague words. Dates, times, ranks, scores, product names, article and phone numbers are none. Decimal strings out, exact.
 */
export function readQuantities(
  text: string,
  span: Span = { start: 0, end: text.length },
  tokens: readonly Token[] = tokenize(text, span),
): Quantity[] {
  const drafts: Draft[] = [];
  for (const found of scanNumbers(text, tokens, () => findCalendarDates(text, span))) {
    // "7.8/10": the second number is the unit of the first.
    if (found.start >= (drafts.at(-1)?.end ?? 0)) drafts.push(...draft(tokens, found));
  }
  shareRoles(tokens, drafts);
  const quantities = drafts.map((one) => quantityOf(tokens, one));
  return [...quantities, ...readZeros(tokens)].sort((a, b) => a.span.start - b.span.start);
}

function draft(tokens: readonly Token[], found: NumberFound): Draft[] {
  const after = cueAfter(tokens, found.end);
  const counted = unitOf(tokens, { ...found.last, end: after?.edge ?? found.last.end });
  const late = after ?? cueAfter(tokens, counted.end);
  const money = moneyBefore(tokens, found.first);
  const unit = counted.unit ?? money?.unit ?? null;
  const numberStart = Math.min(found.start, money?.start ?? found.start);
  const before = cueBefore(tokens, numberStart);
  const start = before?.edge ?? numberStart;
  const end = Math.max(counted.end, late?.edge ?? 0);
  const role = roleOf(tokens, { start, end, unit, scope: counted.scope });
  if (unit === null && role === null && isPartOfName(tokens, found)) return [];
  const comparator = comparatorOf(found, before?.comparator, late?.comparator, unit);
  return [{ found, start, end, comparator, unit: unitWithRole(unit, role), role, scope: counted.scope }];
}

/** Deaths, lives and the wounded are counted in persons; what votes may be a person, a country or a party. */
function unitWithRole(unit: string | null, role: string | null): string | null {
  if (role === 'age') return 'year';
  if (unit === null && role === 'infected') return 'case';
  if (unit === null) return role === null || VOTE_ROLES.test(role) ? null : 'person';
  return role !== null && ROLE_NOUNS.has(unit) ? 'person' : unit;
}

function comparatorOf(
  found: NumberFound,
  before: Comparator | undefined,
  after: Comparator | undefined,
  unit: string | null,
): Comparator {
  if (found.first !== found.last) return 'range';
  const cue = after !== undefined && before !== 'gt' ? after : before;
  if (found.first.form === 'vague') return 'vague';
  // "some two people" is no estimate.
  if (cue === 'approx' && found.first.least.lt(3) && unit === null) return 'eq';
  return cue ?? 'eq';
}

/** "Resident Evil 5": digits right after a name, counting nothing. */
function isPartOfName(tokens: readonly Token[], found: NumberFound): boolean {
  const before = tokens[found.start - 1];
  return found.first.form === 'digits' && before?.kind === 'word' && found.start > 1 && CAPITALISED.test(before.text);
}

/** "38 civilians and 4 soldiers were killed", "killed 38 people, including 4 children": one role for the row. */
function shareRoles(tokens: readonly Token[], drafts: Draft[]): void {
  for (const [first, second] of drafts.slice(1).map((one, index) => [drafts[index], one] as const)) {
    if (first?.unit === null && second.start === first.end + 1 && tokens[first.end]?.lower === 'to')
      first.unit = second.unit;
    if (first === undefined || (first.role !== null) === (second.role !== null)) continue;
    if (first.unit === null || second.unit === null || /^[A-Z]{3}$|percent|^of \d/.test(first.unit + second.unit))
      continue;
    const joint = tokens
      .slice(first.end, second.start)
      .map((token) => token.lower)
      .join(' ');
    const included = /(?:^|, )(?:including|among them)$/.test(joint) && second.start - first.end < 10;
    if (first.role !== null && (included || joint === 'and')) second.role = first.role;
    else if (joint === 'and' || joint === ',') first.role = second.role;
  }
}

function quantityOf(tokens: readonly Token[], one: Draft): Quantity {
  const { found, comparator } = one;
  const [least, most] = [found.first.least, found.last.most];
  const value = comparator === 'range' || comparator === 'vague' ? null : least;
  const [min, max] = bounds(comparator, least, most);
  const scope = one.scope === null ? {} : { scope: one.scope };
  return {
    span: { start: tokens[one.start]?.start ?? 0, end: tokens[one.end - 1]?.end ?? 0 },
    value: value === null ? null : toDecimal(value),
    min: min === null ? null : toDecimal(min),
    max: max === null ? null : toDecimal(max),
    comparator,
    unit: one.unit,
    role: one.role,
    ...scope,
  };
}

function bounds(comparator: Comparator, least: Exact, most: Exact): readonly [min: Exact | null, max: Exact | null] {
  const margin = least.mul(APPROXIMATION);
  switch (comparator) {
    case 'ge':
    case 'gt':
      return [least, null];
    case 'le':
    case 'lt':
      return [null, least];
    case 'approx':
      return [least.sub(margin), least.add(margin)];
    case 'almost':
      return [least.sub(margin), least];
    default:
      return [least, most];
  }
}
