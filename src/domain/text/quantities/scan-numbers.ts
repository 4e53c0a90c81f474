import { CHANGE_VERBS } from '../en/quantity-cues';
import type { Span } from '../statement';
import type { Token } from '../tokens';
import { isNoQuantity } from './not-a-quantity';
import { type NumberReading, readNumber } from './read-number';
import { moneyBefore, unitOf } from './unit';

/** A number, or the two ends of a range, with the token range it takes. */
export interface NumberFound {
  first: NumberReading;
  last: NumberReading;
  start: number;
  end: number;
}

const TO = /^(?:-|–|—|to|and)$/;
const SCORE_MOST = 30;

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
    if ((dates[date]?.start ?? Number.POSITIVE_INFINITY) < token.end) continue;
    const range = rangeFrom(tokens, number);
    const end = range?.end ?? number.end;
    if (!isNoQuantity(text, tokens, index) && !isScore(tokens, number) && !isPronoun(tokens, number)) {
      found.push(range ?? { first: number, last: number, start: number.start, end });
    } else if (isScore(tokens, number)) {
      index = number.end + 1;
      continue;
    }
    index = end - 1;
  }
  return found;
}

function rangeFrom(tokens: readonly Token[], first: NumberReading): NumberFound | null {
  let joint = first.end;
  if (tokens[joint]?.text === '%') joint++;
  else if (!TO.test(tokens[joint]?.lower ?? '') && unitOf(tokens, first).unit !== null) return null;
  const word = tokens[joint]?.lower ?? '';
  if (!TO.test(word)) return null;
  const moneyStart = moneyBefore(tokens, first)?.start ?? first.start;
  const lead = tokens[moneyStart - 1]?.lower ?? '';
  if (word === 'and' && lead !== 'between') return null;
  if (word === 'to' && lead === 'from' && CHANGE_VERBS.has(tokens[moneyStart - 2]?.lower ?? '')) return null;
  const skip = /^[$€£]$/.test(tokens[joint + 1]?.text ?? '') ? 2 : 1;
  const last = readNumber(tokens, joint + skip);
  if (last === null || first.form === 'vague' || last.form === 'vague') return null;
  const dashed = word !== 'and' && word !== 'to';
  if (dashed && tokens[joint]?.start !== tokens[joint - 1]?.end && word === '-') return null;
  const scale = last.least.gte(1000) && first.least.lt(last.least) ? inheritedScale(tokens, first, last) : null;
  const lower = scale === null ? first : { ...first, least: first.least.mul(scale), most: first.most.mul(scale) };
  if (!lower.least.lt(last.least)) return null;
  if (dashed && unitOf(tokens, last).unit === null && moneyStart === first.start && lower.least.mul(5).lt(last.least))
    return null;
  const led = lead === 'between' || lead === 'from';
  return { first: lower, last, start: led ? moneyStart - 1 : first.start, end: last.end };
}

/** "10-15 million": the first end takes the scale word of the second. */
function inheritedScale(tokens: readonly Token[], first: NumberReading, last: NumberReading): number | null {
  if (first.end - first.start !== 1 || last.end - last.start !== 2) return null;
  const digits = Number(tokens[last.start]?.text.replaceAll(',', ''));
  const scale = Math.round(last.least.valueOf() / digits);
  return Number.isFinite(scale) && scale >= 1000 ? scale : null;
}

/** "2–1", "4 - 0": small digits on both sides of a dash that count nothing. */
function isScore(tokens: readonly Token[], first: NumberReading): boolean {
  const [dash, second] = [tokens[first.end], tokens[first.end + 1]];
  if (first.form !== 'digits' || dash === undefined || !/^[-–—]$/.test(dash.text) || second?.kind !== 'number')
    return false;
  if (dash.end - dash.start !== 1 || first.least.gt(SCORE_MOST) || !(Number(second.text) <= SCORE_MOST)) return false;
  const next = readNumber(tokens, first.end + 1);
  if (next === null || first.least.gte(next.least)) return true;
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
