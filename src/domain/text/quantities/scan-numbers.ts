import type { Span } from '../statement';
import type { Token } from '../tokens';
import { moneyBefore } from './money';
import { isNoQuantity } from './not-a-quantity';
import type { NumberFound } from './number-found';
import { rangeFrom } from './range';
import { type NumberReading, readNumber } from './read-number';
import { unitOf } from './unit';

const SCORE_MOST = 30;
const LATEST_YEAR = 2100;

/** The numbers of the tokens that count or measure, ranges joined; `findDates`: the spans that belong to the calendar, asked for once there is a number. */
export function scanNumbers(text: string, tokens: readonly Token[], findDates: () => readonly Span[]): NumberFound[] {
  const found: NumberFound[] = [];
  let dates: readonly Span[] | null = null;
  let date = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const number = readNumber(tokens, index);
    if (number === null) continue;
    dates ??= findDates();
    while (date < dates.length && (dates[date]?.end ?? 0) <= token.start) date++;
    const dated = (dates[date]?.start ?? Number.POSITIVE_INFINITY) < token.end ? dates[date] : undefined;
    if (!('least' in number)) {
      if (dated === undefined) index = number.end - 1;
      continue;
    }
    const range = rangeFrom(tokens, number) ?? unjoined(tokens, index);
    if (dated !== undefined && !(isOnly(token, dated) && range !== null && isNoYears(tokens, range))) continue;
    const end = range?.end ?? number.end;
    if (isScore(tokens, number)) {
      index = number.end + 1;
      continue;
    }
    if (!isNoQuantity(text, tokens, number, range !== null) && !isPronoun(tokens, number))
      found.push(range ?? { first: number, last: number, start: number.start, end });
    index = end - 1;
  }
  return found;
}

const isOnly = (token: Token, { start, end }: Span) => token.start === start && token.end === end;

/** "from 1200 to 1500 people", "1000-5000": what looks like a year begins a range of something else. */
function isNoYears(tokens: readonly Token[], { last }: NumberFound): boolean {
  return unitOf(tokens, last).unit !== null || last.least.gt(LATEST_YEAR);
}

/** "between two hundred and three thousand": the "and" belongs to the range. */
function unjoined(tokens: readonly Token[], index: number): NumberFound | null {
  if (tokens[index - 1]?.lower !== 'between') return null;
  const number = readNumber(tokens, index, false);
  return number !== null && 'least' in number ? rangeFrom(tokens, number) : null;
}

/** "2–1", "4 - 0": small digits on both sides of a dash that count nothing. */
function isScore(tokens: readonly Token[], first: NumberReading): boolean {
  const [dash, second] = [tokens[first.end], tokens[first.end + 1]];
  if (first.form !== 'digits' || dash === undefined || !/^[-–—]$/.test(dash.text) || second?.kind !== 'number')
    return false;
  if (dash.end - dash.start !== 1 || first.least.gt(SCORE_MOST) || !(Number(second.text) <= SCORE_MOST)) return false;
  const next = readNumber(tokens, first.end + 1);
  if (next === null || !('least' in next) || first.least.gte(next.least)) return true;
  if (next.scale > 1 || moneyBefore(tokens, first) !== null) return false;
  return unitOf(tokens, next).unit === null;
}

/** "one of the few", "one another", "the one": no count. */
function isPronoun(tokens: readonly Token[], number: NumberReading): boolean {
  const word = tokens[number.start]?.lower;
  if (word !== 'one' || number.end - number.start > 1) return false;
  const [before, after] = [tokens[number.start - 1]?.lower ?? '', tokens[number.end]?.lower ?? ''];
  if (/^(?:no|any|every|the|this|that|each|which|another|some)$/.test(before)) return true;
  return /^(?:of|another|day|side|hand|thing|time|such|who|that|which|is|was|can|could|must|should|may|might|would|has|had|by|to|in|more)$/.test(
    after,
  );
}
