import { Fraction } from 'fraction.js';
import type { Exact } from '../../values/decimal';
import { CARDINALS, SCALE_WORDS, ZEROS } from '../en/number-words';
import { type Piece, scaleOf, scaleOfPiece } from './number-pieces';

/** A whole number in words, or digits with their scale, up to piece `end`; what the grammar of fractions asks of it. */
export interface Cardinal {
  value: Exact;
  end: number;
  /** The bare ten it ends in: "thirty" of "one hundred thirty"; 0 if none. */
  ten: number;
  /** What stands behind its last "and", and the scale before that: "three", a million, of "two million and three". */
  tail: { value: Exact; scale: number } | null;
  /** The scale word it ends in, 1 if none. */
  scale: number;
  form: 'digits' | 'fraction' | 'words';
}

const NONE = new Fraction(0);

/** The cardinal at piece `at`; `joins`: whether "and" may go on with it, as not in "between two hundred and three thousand". */
export function readCardinal(pieces: readonly Piece[], at: number, joins = true): Cardinal | null {
  const first = groupAt(pieces, at, true, joins);
  if (first === null) return null;
  let sum = first;
  while (sum.scale > 1 && !sum.isDozens) {
    const hasAnd = pieces[sum.end]?.word === 'and';
    if (hasAnd && !joins) break;
    const next = groupAt(pieces, sum.end + (hasAnd ? 1 : 0), false, joins);
    if (next === null || !next.value.gt(0) || !next.value.lt(sum.scale) || next.value.d !== 1n) break;
    // "raised 3 million and two people": digits go on only with a scale of their own, "3 hundred and 21" apart.
    const isLoose = !next.isScaled && (first.form === 'digits' || next.form === 'digits');
    const isApart = hasAnd && first.form === 'digits' && next.form === 'digits';
    if ((isLoose || isApart) && !(sum.scale === 100 && hasAnd)) break;
    sum = {
      ...next,
      value: sum.value.add(next.value),
      tail: hasAnd && !next.isScaled ? { value: next.value, scale: sum.scale } : next.tail,
      form: first.form,
    };
  }
  return sum;
}

interface Group extends Cardinal {
  isDozens: boolean;
  /** Whether a scale word stands in it. */
  isScaled: boolean;
}

/** Up to a thousand, with the scale words behind: "two hundred and two thousand", "3.5 million", "a dozen". */
function groupAt(pieces: readonly Piece[], at: number, leads: boolean, joins: boolean): Group | null {
  const start = atomAt(pieces, at) ?? leadAt(pieces, at, leads);
  if (start === null) return null;
  const group: Group = { ...start, tail: null, scale: 1, isDozens: false, isScaled: false };
  if (scaleWord(pieces, group.end) === 100) {
    Object.assign(group, { value: group.value.mul(100), end: group.end + 1, scale: 100, ten: 0, isScaled: true });
    addTail(pieces, group, joins);
  }
  for (;;) {
    const scale = scaleWord(pieces, group.end);
    if (scale === null || scale === 100 || group.isDozens) break;
    // "three hundred and two dozen" is not 302 dozen.
    const part = scale < 100 && group.tail !== null ? group.tail.value : group.value;
    group.value = group.value.sub(part).add(part.mul(scale));
    Object.assign(group, {
      end: group.end + 1,
      scale: group.scale >= 1000 ? group.scale * scale : scale,
      ten: 0,
      tail: null,
      isDozens: scale < 100,
      isScaled: true,
    });
  }
  return group;
}

/** "hundred and five", "hundred five", "3 hundred and 21". */
function addTail(pieces: readonly Piece[], group: Group, joins: boolean): void {
  const hasAnd = pieces[group.end]?.word === 'and';
  if (hasAnd && !joins) return;
  const tail = atomAt(pieces, group.end + (hasAnd ? 1 : 0));
  if (tail === null || !tail.value.gt(0) || !tail.value.lt(100) || tail.value.d !== 1n) return;
  if ((tail.form === 'digits' && !hasAnd) || scaleWord(pieces, tail.end) === 100) return;
  group.value = group.value.add(tail.value);
  group.tail = hasAnd ? { value: tail.value, scale: 100 } : null;
  Object.assign(group, { end: tail.end, ten: tail.ten, scale: 1 });
}

type Atom = Pick<Cardinal, 'value' | 'end' | 'ten' | 'form'>;

/** Digits, or a word below a hundred: "seven", "twenty-one", "fifty - two". */
function atomAt(pieces: readonly Piece[], at: number): Atom | null {
  const piece = pieces[at];
  if (piece === undefined || piece.form === 'suffix') return null;
  if (piece.digits !== null) return { value: piece.digits, end: at + 1, ten: 0, form: piece.form };
  const value = ZEROS.has(piece.word) && piece.word !== 'oh' ? 0 : CARDINALS[piece.word];
  if (value === undefined) return null;
  const next = at + (pieces[at + 1]?.word === '-' ? 2 : 1);
  const one = value >= 20 ? (CARDINALS[pieces[next]?.word ?? ''] ?? 0) : 0;
  if (one >= 1 && one <= 9) return { value: new Fraction(value + one), end: next + 1, ten: 0, form: 'words' };
  return { value: new Fraction(value), end: at + 1, ten: value >= 20 ? value : 0, form: 'words' };
}

/** "a" or nothing before a scale ("a hundred", "hundred thousand"), "a couple (of)" before one. */
function leadAt(pieces: readonly Piece[], at: number, leads: boolean): Atom | null {
  const words = [0, 1, 2, 3].map((offset) => pieces[at + offset]?.word ?? '');
  const lead = (value: number, length: number): Atom => ({
    value: new Fraction(value),
    end: at + length,
    ten: 0,
    form: 'words',
  });
  if (words[0] === 'a' && words[1] === 'couple') {
    const length = words[2] === 'of' ? 3 : 2;
    return SCALE_WORDS.has(words[length] ?? '') ? lead(2, length) : null;
  }
  if (words[0] === 'a') return SCALE_WORDS.has(words[1] ?? '') ? lead(1, 1) : null;
  const [scale, next] = [scaleOf(words[0] ?? ''), scaleOf(words[1] ?? '')];
  const isBare = leads && SCALE_WORDS.has(words[0] ?? '') && SCALE_WORDS.has(words[1] ?? '');
  return isBare && scale !== null && next !== null && scale < next ? lead(1, 0) : null;
}

function scaleWord(pieces: readonly Piece[], at: number): number | null {
  const word = pieces[at]?.word ?? '';
  if (word !== 'score') return word === 'scores' ? null : scaleOfPiece(pieces[at]);
  // "three score years", not "a 3 score" and "two score draws".
  return /^(?:draws?|lines?)$/.test(pieces[at + 1]?.word ?? '') || pieces[at - 1]?.digits !== null
    ? null
    : scaleOf(word);
}

/** "point" and the digits read out: "point zero three", "point seventy-one"; the decimal part and where it ends. */
export function readDecimals(pieces: readonly Piece[], at: number): { part: Exact; end: number } | null {
  if (pieces[at]?.word !== 'point') return null;
  let digits = '';
  let end = at + 1;
  for (;;) {
    const atom = ZEROS.has(pieces[end]?.word ?? '')
      ? { value: NONE, end: end + 1, form: 'words' }
      : atomAt(pieces, end);
    if (atom === null || atom.form !== 'words' || digits.length > 9) break;
    digits += atom.value.toString();
    end = atom.end;
  }
  return digits === '' ? null : { part: new Fraction(`0.${digits}`), end };
}
