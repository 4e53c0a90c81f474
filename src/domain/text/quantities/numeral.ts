import { Fraction } from 'fraction.js';
import type { Exact } from '../../values/decimal';
import { RATING_WORDS } from '../en/number-words';
import type { Token } from '../tokens';
import { powerAt } from './power';

/** A number in digits, up to token `end` (exclusive). */
export interface Numeral {
  value: Exact;
  end: number;
  form: 'digits' | 'fraction';
}

const LONGEST_DIGITS = 30;
const INTEGER = /^\d{1,21}$/;
const DECIMAL = /^\d{1,15}\.\d{1,15}$/;
// 1,234,567.8 and the Indian 12,34,567.8.
const COMMAS = /^\d{1,3}(?:,\d{2,3}){0,7},\d{3}(?:\.\d+)?$/;
// 1.234.567 and 1.234,5; one group alone is a decimal ("4.800"), unless it is all zeros.
const POINTS = /^(?:\d{1,3}(?:\.\d{3}){2,}|\d{1,3}\.000|\d{1,3}(?:\.\d{3})+,\d+)$/;
const GROUP = /^\d{3}(?:[.,]\d{1,2})?$/;
const FRACTION_SIGN = /^[\u00bc-\u00be\u2150-\u215e]$/;
/** Denominators that prose writes with a stroke; others are dates, seasons, names. */
const DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 12, 16, 20, 32, 64]);
/** Marks out of ten or a hundred, unless a share is told: "7/10 of". */
const SHARE_DENOMINATORS = new Set([10, 100, 1000]);
const RATING_REACH = 8;
const SPACED_DECIMAL_AFTER = /^(?:%|percent|per|million|billion|trillion|points?|cents?)$/;

/** The number in digits that begins at token `index`: "1,234.5", "1 234 567", "3/4", "10 1/2", "2½", ".5". */
export function readNumeral(tokens: readonly Token[], index: number): Numeral | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.text === '.') return leadingPoint(tokens, index);
  if (token.kind !== 'number') return null;
  const share = stroke(tokens, index, false);
  if (share !== null) return share;
  const whole = grouped(tokens, index) ?? spacedMarks(tokens, index) ?? single(tokens, index);
  if (whole === null) return null;
  const part = whole.value.d === 1n && /^\d+$/.test(token.text) ? stroke(tokens, whole.end, true) : null;
  return part === null ? whole : { value: whole.value.add(part.value), end: part.end, form: 'fraction' };
}

function single(tokens: readonly Token[], index: number): Numeral | null {
  const value = digitsValue(tokens[index]?.text ?? '');
  if (value === null) return null;
  const power = powerAt(tokens, index + 1, value);
  return { value: power?.value ?? value, end: power?.end ?? index + 1, form: 'digits' };
}

function digitsValue(digits: string): Exact | null {
  if (digits.length > LONGEST_DIGITS || /^0\d/.test(digits)) return null;
  if (INTEGER.test(digits)) return new Fraction(BigInt(digits));
  if (COMMAS.test(digits)) return new Fraction(digits.replaceAll(',', ''));
  if (POINTS.test(digits)) return new Fraction(digits.replaceAll('.', '').replace(',', '.'));
  return DECIMAL.test(digits) ? new Fraction(digits) : null;
}

/** ".5" after a space: the point belongs to the digits. */
function leadingPoint(tokens: readonly Token[], index: number): Numeral | null {
  const [before, point, digits] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (point === undefined || digits?.kind !== 'number' || digits.start !== point.end) return null;
  if (before !== undefined && before.end === point.start && !/^[-−(+$£€]$/.test(before.text)) return null;
  if (!/^\d{1,15}$/.test(digits.text)) return null;
  return { value: new Fraction(`0.${digits.text}`), end: index + 2, form: 'digits' };
}

/** "1 234 567", "40 000", "1'234": groups of three behind a single space or an apostrophe. */
function grouped(tokens: readonly Token[], index: number): Numeral | null {
  if (!/^[1-9]\d{0,2}$/.test(tokens[index]?.text ?? '')) return null;
  let digits = tokens[index]?.text ?? '';
  let end = index + 1;
  for (;;) {
    const at = nextGroup(tokens, end);
    if (at === null || digits.length > LONGEST_DIGITS || digits.includes('.')) break;
    digits += (tokens[at]?.text ?? '').replace(',', '.');
    end = at + 1;
  }
  const next = tokens[end];
  // A telephone number goes on.
  if (end === index + 1 || (next?.kind === 'number' && next.start - (tokens[end - 1]?.end ?? 0) === 1)) return null;
  return { value: new Fraction(digits), end, form: 'digits' };
}

function nextGroup(tokens: readonly Token[], end: number): number | null {
  const [last, next, later] = [tokens[end - 1], tokens[end], tokens[end + 1]];
  if (last === undefined || next === undefined) return null;
  if (next.kind === 'number') return next.start - last.end === 1 && GROUP.test(next.text) ? end : null;
  const marked = /^['’]$/.test(next.text) && next.start === last.end && later?.start === next.end;
  return marked && later !== undefined && GROUP.test(later.text) ? end + 1 : null;
}

/** Tokenized text: "10 , 000", "4 . 8 %". */
function spacedMarks(tokens: readonly Token[], index: number): Numeral | null {
  const [whole, mark, part, after] = [tokens[index], tokens[index + 1], tokens[index + 2], tokens[index + 3]];
  if (whole === undefined || mark === undefined || part?.kind !== 'number') return null;
  if (!/^[.,]$/.test(mark.text) || mark.start - whole.end !== 1 || part.start - mark.end !== 1) return null;
  if (!/^\d{1,3}$/.test(whole.text)) return null;
  const isGroup = mark.text === ',' && /^\d{3}$/.test(part.text);
  const isDecimal = mark.text === '.' && /^\d{1,2}$/.test(part.text) && SPACED_DECIMAL_AFTER.test(after?.lower ?? '');
  if (!isGroup && !isDecimal) return null;
  return { value: new Fraction(`${whole.text}${isGroup ? '' : '.'}${part.text}`), end: index + 3, form: 'digits' };
}

/** "3/4" or "¾", below one; behind a whole number (`isPart`) any denominator goes. */
function stroke(tokens: readonly Token[], index: number, isPart: boolean): Numeral | null {
  const [top, mark, bottom, after] = [tokens[index], tokens[index + 1], tokens[index + 2], tokens[index + 3]];
  if (top === undefined) return null;
  if (FRACTION_SIGN.test(top.text)) {
    const value = new Fraction(top.text.normalize('NFKD').replace('\u2044', '/'));
    return { value, end: index + 1, form: 'fraction' };
  }
  if (mark === undefined || !/^[/\u2044]$/.test(mark.text) || bottom === undefined) return null;
  const gap = mark.start - top.end;
  if (gap > 1 || bottom.start - mark.end !== gap) return null;
  if (!/^[1-9]\d{0,2}$/.test(top.text) || !/^[1-9]\d{0,3}$/.test(bottom.text)) return null;
  if (isPart && top.start - (tokens[index - 1]?.end ?? 0) > 1) return null;
  const [n, d] = [Number(top.text), Number(bottom.text)];
  const usual = isPart || DENOMINATORS.has(d) || (SHARE_DENOMINATORS.has(d) && after?.lower === 'of');
  // "3/4/21", "1/2-3" are no fractions.
  const goesOn = after !== undefined && after.start === bottom.end && /^[/]$/.test(after.text);
  if (n >= d || !usual || goesOn || (d === 5 && !isPart && isAboutMarks(tokens, index))) return null;
  return { value: new Fraction(n, d), end: index + 3, form: 'fraction' };
}

/** Whether marks are spoken of near token `at`: "rated 4/5", "a review score of 7 out of 10". */
export function isAboutMarks(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - RATING_REACH), at + RATING_REACH).some((token) => RATING_WORDS.has(token.lower));
}
