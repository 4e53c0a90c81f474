import { AGE_APPOSED, AGE_BEFORE, STAFF_BEFORE } from '../text/en/count-phrases';
import { DIMENSIONS } from '../text/en/same-units';
import { readQuantities } from '../text/quantities/read-quantities';
import type { Quantity, Span } from '../text/statement';
import type { Token } from '../text/tokens';
import type { NumeralFigure, QuantityFigure } from './figure';
import { isName, withListed } from './listed-counts';
import { surroundingsOf } from './surroundings';

/** The quantities of a text; a number that is a part of a name ("Rocket 5") or of the dates of the `calendar` counts nothing. */
export function readCounts(
  text: string,
  tokens: readonly Token[],
  calendar: readonly Span[],
): (QuantityFigure | NumeralFigure)[] {
  const quantities = readQuantities(text, { start: 0, end: text.length }, tokens, () => calendar);
  return withListed(quantities, tokens).map((quantity) => {
    const around = surroundingsOf(text, quantity.span);
    if (isYear(quantity) || isNaming(text, tokens, quantity)) return { kind: 'numeral', ...around };
    return { kind: 'quantity', ...around, quantity: asMeant(text, quantity), condition: isCondition(text, quantity) };
  });
}

const GROUND = /(?:^|[^\p{L}])(?:after|averaged over|average of|out of)\s+(?:only\s+|just\s+|the first\s+)?$/iu;
const DURING =
  /(?:^|[^\p{L}])(?:after|in|within|during|over|for|first|past|last)\s+(?:the\s+|only\s+|just\s+|less than\s+|more than\s+|its\s+)?$/iu;
const REACH = 40;
const OLDEST = 120;

function isCondition(text: string, { span, unit }: Quantity): boolean {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  return GROUND.test(before) || (unit !== null && isDuration(unit) && DURING.test(before));
}

/** "a workforce of 120", "the driver, 41,": a number whose unit its surroundings tell. */
function asMeant(text: string, quantity: Quantity): Quantity {
  const before = text.slice(Math.max(0, quantity.span.start - REACH), quantity.span.start);
  const after = text.slice(quantity.span.end, quantity.span.end + REACH);
  if ((quantity.unit === null || quantity.unit === 'person') && STAFF_BEFORE.test(before))
    return { ...quantity, unit: 'employee' };
  if (quantity.unit !== null) return quantity;
  const apposed = AGE_APPOSED.before.test(before) && AGE_APPOSED.after.test(after);
  const age = Number(quantity.value ?? OLDEST) < OLDEST && (AGE_BEFORE.test(before) || apposed);
  return age ? { ...quantity, unit: 'year', role: 'age' } : quantity;
}

function isDuration(unit: string): boolean {
  return DIMENSIONS.slice(0, 2).some((units) => unit in units);
}

/** A bare number that can be a year is no count. */
function isYear({ value, unit, comparator }: Quantity): boolean {
  return comparator === 'eq' && unit === null && value !== null && /^(?:1[5-9]|20)\d\d$/.test(value);
}

function isNaming(text: string, tokens: readonly Token[], { span, comparator, unit }: Quantity): boolean {
  if (comparator !== 'eq') return false;
  const first = tokens.findIndex((token) => token.start >= span.start);
  const [before, own, after] = [tokens[first - 1], tokens[first], tokens[first + 1]];
  const titled = own?.kind === 'word' && isCapital(own.text) && first > 0 && before?.kind === 'word';
  if (titled && after !== undefined && (isCapital(after.text) || isName(before))) return true;
  const joined = before !== undefined && /^\s?$/.test(text.slice(before.end, span.start));
  return joined && unit === null && first > 1 && isName(before);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
