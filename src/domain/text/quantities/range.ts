import { CHANGE_VERBS } from '../en/quantity-cues';
import type { Token } from '../tokens';
import { moneyBefore } from './money';
import type { NumberFound } from './number-found';
import { type NumberReading, readNumber } from './read-number';
import { unitOf } from './unit';

const DASH = /^[-–—]$/;
const WORD = /^(?:to|and|or|through)$/;
const PERCENT = /^(?:%|percent|per|pct|percentage)$/;
const LEADS = /^(?:between|from)$/;
/** "20 or 30" is a range, "one or a hundred" is not. */
const ALTERNATIVES = 2;
/** Behind a dash, what is more than five times the first and has no unit is a code. */
const CODE = 5;

/** The range that begins with `first`: "20-30", "20 to 30 km", "between 20 and 30", "$5 to $10 million", "two or three"; or null. */
export function rangeFrom(tokens: readonly Token[], first: NumberReading): NumberFound | null {
  if (first.form === 'vague') return null;
  const moneyStart = moneyBefore(tokens, first)?.start ?? first.start;
  const lead = tokens[moneyStart - 1]?.lower ?? '';
  const joint = jointAfter(tokens, first, LEADS.test(lead));
  if (joint === null) return null;
  const link = tokens[joint]?.lower ?? '';
  if (link === 'and' && lead !== 'between') return null;
  if (link === 'to' && lead === 'from' && CHANGE_VERBS.has(tokens[moneyStart - 2]?.lower ?? '')) return null;
  const skip = /^[$€£]$/.test(tokens[joint + 1]?.text ?? '') ? 2 : 1;
  const last = readNumber(tokens, joint + skip);
  if (last === null || !('least' in last) || last.form === 'vague') return null;
  const isPercent = PERCENT.test(tokens[first.end]?.lower ?? '');
  if (isPercent && !PERCENT.test(tokens[last.end]?.lower ?? '')) return null;
  const lower = withScale(first, last);
  if (!lower.least.lt(last.least)) return null;
  if (link === 'or' && (last.least.gt(lower.least.mul(ALTERNATIVES)) || last.form === 'fraction')) return null;
  const unit = unitOf(tokens, last).unit;
  if (DASH.test(link) && unit === null && moneyStart === first.start && lower.least.mul(CODE).lt(last.least))
    return null;
  if (DASH.test(link) && unit === null && isPhone(tokens, first, last)) return null;
  if (joint > first.end && !isPercent && unitOf(tokens, first).unit !== unit) return null;
  return { first: lower, last, start: LEADS.test(lead) ? moneyStart - 1 : first.start, end: last.end };
}

/** The token that links the ends: right behind the first, or behind its unit ("5 % to 10 %", "between 2 km and 3 km"). */
function jointAfter(tokens: readonly Token[], first: NumberReading, isLed: boolean): number | null {
  const [next, last] = [tokens[first.end], tokens[first.end - 1]];
  if (next === undefined || first.suffix !== null) return null;
  if (DASH.test(next.text)) {
    const after = tokens[first.end + 1];
    // A dash with a space on one side only is no joint.
    const [gap, gapAfter] = [next.start - (last?.end ?? 0), (after?.start ?? 0) - next.end];
    return gap === gapAfter && gap <= 1 ? first.end : null;
  }
  if (WORD.test(next.lower)) return first.end;
  const isPercent = PERCENT.test(next.lower);
  if (!isLed && !isPercent) return null;
  const { end } = unitOf(tokens, first);
  const link = tokens[end]?.lower ?? '';
  return link === 'to' || link === 'and' || (isPercent && DASH.test(link)) ? end : null;
}

/** "555-1234". */
function isPhone(tokens: readonly Token[], first: NumberReading, last: NumberReading): boolean {
  return /^\d{3}$/.test(tokens[first.start]?.text ?? '') && /^\d{4}$/.test(tokens[last.start]?.text ?? '');
}

/** "10-15 million", "two to three million": the first end takes the scale word of the second. */
function withScale(first: NumberReading, last: NumberReading): NumberReading {
  if (last.scale < 100 || first.scale > 1 || !first.least.lt(last.least.div(last.scale))) return first;
  return { ...first, least: first.least.mul(last.scale), most: first.most.mul(last.scale) };
}
