import { Fraction } from 'fraction.js';
import type { Exact } from '../../values/decimal';
import { VAGUE_QUANTITIES } from '../../values/vague-quantities';
import { LENGTH_ADJECTIVES } from '../en/counted-nouns';
import { CARDINALS, DENOMINATORS, SCALE_SUFFIXES, SCALES } from '../en/number-words';
import type { Token } from '../tokens';

/** A number from token `start` to token `end` (exclusive); `least`/`most` differ only for vague words. */
export interface NumberReading {
  start: number;
  end: number;
  least: Exact;
  most: Exact;
  form: 'digits' | 'words' | 'vague' | 'fraction';
  /** What a hyphen binds to the number: "point" in "five-point". */
  suffix: string | null;
}

const LONGEST_PHRASE = 3;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}\.000$/;
const PLAIN = /^(?:\d{1,21}|\d{1,15}\.\d{1,9})$/;
const LONGEST_DIGITS = 30;

/** The number that begins at token `index`, or null. Ordinals, dates and names are for the caller to keep away. */
export function readNumber(tokens: readonly Token[], index: number): NumberReading | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'number') return digitsAt(tokens, index);
  if (token.kind !== 'word' || !mayBegin(token.lower)) return null;
  return vagueAt(tokens, index) ?? fractionAt(tokens, index) ?? wordsAt(tokens, index);
}

/** The words a number in words begins with: a cheap test before the grammar. */
const BEGINNINGS = new Set([
  'a',
  'an',
  'half',
  ...Object.keys(CARDINALS),
  ...Object.keys(VAGUE_QUANTITIES).map((words) => words.split(' ')[0]),
]);

function mayBegin(word: string): boolean {
  return BEGINNINGS.has(word) || (word.includes('-') && BEGINNINGS.has(word.slice(0, word.indexOf('-'))));
}

function digitsAt(tokens: readonly Token[], index: number): NumberReading | null {
  const token = tokens[index];
  const value = token === undefined ? null : digitsValue(token.text);
  if (token === undefined || value === null) return null;
  const scaled = scaleAt(tokens, index + 1, token.end);
  return exact(index, scaled.end, value.mul(scaled.factor), 'digits');
}

function digitsValue(digits: string): Exact | null {
  if (digits.length > LONGEST_DIGITS) return null;
  if (/^0\d/.test(digits)) return null;
  if (GROUPED.test(digits)) {
    return new Fraction(
      /^\d{1,3}\.(?:000|\d{3}\.)/.test(digits) ? digits.replaceAll('.', '') : digits.replaceAll(',', ''),
    );
  }
  return PLAIN.test(digits) ? new Fraction(digits) : null;
}

function scaleAt(tokens: readonly Token[], index: number, numberEnd: number): { factor: number; end: number } {
  let factor = 1;
  let end = index;
  const next = tokens[index];
  const suffix = next !== undefined && next.start === numberEnd ? SCALE_SUFFIXES[next.lower] : undefined;
  if (suffix !== undefined && !(next?.lower === 'm' && LENGTH_ADJECTIVES.has(tokens[index + 1]?.lower ?? ''))) {
    return { factor: suffix, end: index + 1 };
  }
  while (end < index + 2) {
    const scale = SCALES[tokens[end]?.lower ?? ''];
    if (scale === undefined) break;
    factor *= scale;
    end++;
  }
  return { factor, end };
}

function vagueAt(tokens: readonly Token[], index: number): NumberReading | null {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const bounds = VAGUE_QUANTITIES[phrase(tokens, index, length)];
    if (bounds === undefined || index + length > tokens.length) continue;
    if (tokens[index]?.lower === 'scores' && tokens[index + 1]?.lower !== 'of') return null;
    return {
      start: index,
      end: index + length,
      least: new Fraction(bounds[0]),
      most: new Fraction(bounds[1]),
      form: 'vague',
      suffix: null,
    };
  }
  return null;
}

function fractionAt(tokens: readonly Token[], index: number): NumberReading | null {
  const word = tokens[index]?.lower ?? '';
  if (word === 'half' && (tokens[index + 1]?.lower === 'a' || tokens[index + 1]?.lower === 'of')) {
    const scale = SCALES[tokens[index + 2]?.lower ?? ''];
    if (scale !== undefined) return exact(index, index + 3, new Fraction(scale, 2), 'words');
  }
  if (word === 'half' && /^(?:of|the|its|their|his|her)$/.test(tokens[index + 1]?.lower ?? '')) {
    return exact(index, index + 1, new Fraction(1, 2), 'fraction');
  }
  const [top, bottom] = word.includes('-') ? word.split('-') : [word, tokens[index + 1]?.lower ?? ''];
  const numerator = top === 'a' || top === 'an' ? 1 : CARDINALS[top ?? ''];
  const denominator = DENOMINATORS[(bottom ?? '').replace(/s$/, '')];
  const end = index + (word.includes('-') ? 1 : 2);
  if (numerator === undefined || denominator === undefined || numerator === 0 || numerator >= denominator) return null;
  if (numerator === 1 && denominator !== 2 && tokens[end]?.lower !== 'of') return null;
  if (numerator > 1 && !bottom?.endsWith('s')) return null;
  return exact(index, end, new Fraction(numerator, denominator), 'fraction');
}

function wordsAt(tokens: readonly Token[], index: number): NumberReading | null {
  let total = 0;
  let current: number | null = null;
  let end = index;
  let suffix: string | null = null;
  const article = /^an?$/.test(tokens[index]?.lower ?? '') && (tokens[index + 1]?.lower ?? '') in SCALES;
  if (article) {
    current = 1;
    end++;
  }
  if (tokens[index]?.lower === 'a' && tokens[index + 1]?.lower === 'couple' && tokens[index + 2]?.lower === 'of') {
    return exact(index, index + 2, new Fraction(2), 'words');
  }
  for (; end < tokens.length && suffix === null; end++) {
    const word = tokens[end]?.lower ?? '';
    if (word === 'and' && end > index && continuesAfterAnd(tokens, end, current, total)) continue;
    const parts = word.split('-');
    const values = parts.map((part) => CARDINALS[part] ?? null);
    const scale = SCALES[word];
    if (scale !== undefined && (current !== null || total > 0)) {
      // "hundred hundred hundred …" counts nothing.
      if (total + (current ?? 1) * scale > Number.MAX_SAFE_INTEGER) break;
      if (scale < 1000) current = (current ?? 1) * scale;
      else {
        total += (current ?? 1) * scale;
        current = null;
      }
      continue;
    }
    const known = values.filter((value) => value !== null).length;
    if (known === 0 || (known < parts.length && (known !== parts.length - 1 || values.at(-1) !== null))) break;
    const amount = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    if (
      current !== null &&
      !(current % 100 === 0 && current > 0) &&
      !(current % 10 === 0 && current % 100 >= 20 && amount < 10)
    )
      break;
    current = (current ?? 0) + amount;
    if (known < parts.length) suffix = parts.at(-1) ?? null;
  }
  if (end === index || (current === null && total === 0)) return null;
  const half = tokens[end]?.lower === 'and' && tokens[end + 1]?.lower === 'a' && tokens[end + 2]?.lower === 'half';
  const value = new Fraction(total + (current ?? 0)).add(half ? new Fraction(1, 2) : 0);
  const scaled = half ? scaleAt(tokens, end + 3, -1) : { factor: 1, end };
  return { ...exact(index, scaled.end, value.mul(scaled.factor), 'words'), suffix };
}

function continuesAfterAnd(tokens: readonly Token[], index: number, current: number | null, total: number): boolean {
  const scaledBefore = (tokens[index - 1]?.lower ?? '') in SCALES && tokens[index - 1]?.lower !== 'dozen';
  const next = (tokens[index + 1]?.lower ?? '').split('-')[0] ?? '';
  return scaledBefore && (current ?? total) > 0 && next in CARDINALS;
}

function exact(start: number, end: number, value: Exact, form: NumberReading['form']): NumberReading {
  return { start, end, least: value, most: value, form, suffix: null };
}

function phrase(tokens: readonly Token[], index: number, length: number): string {
  return tokens
    .slice(index, index + length)
    .map((token) => token.lower)
    .join(' ');
}
