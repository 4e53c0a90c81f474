import { Fraction } from 'fraction.js';
import type { Exact } from '../../values/decimal';
import { CARDINALS, SCALE_WORDS, ZEROS } from '../en/number-words';
import { type Pieces, scaleOf, scaleOfPiece, wordAt } from './number-pieces';

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
export function readCardinal(pieces: Pieces, at: number, joins = true): Cardinal | null {
  const first = groupAt(pieces, at, true, joins);
  if (first === null) return null;
  let sum = first;
  while (sum.scale > 1 && !sum.isDozens) {
    const hasAnd = wordAt(pieces, sum.end) === 'and';
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
function groupAt(pieces: Pieces, at: number, leads: boolean, joins: boolean): Group | null {
  const atom = atomAt(pieces, at) ?? leadAt(pieces, at, leads);
  if (atom === null) return null;
  let { value, end, ten } = atom;
  const { form } = atom;
  let tail: Cardinal['tail'] = null;
  let [scale, isDozens, isScaled] = [1, false, false];
  if (scaleWord(pieces, end) === 100) {
    value = value.mul(100);
    end++;
    [scale, ten, isScaled] = [100, 0, true];
    const small = smallBehind(pieces, end, joins);
    if (small !== null) {
      tail = wordAt(pieces, end) === 'and' ? { value: small.value, scale } : null;
      value = value.add(small.value);
      [end, ten, scale] = [small.end, small.ten, 1];
    }
  }
  while (!isDozens) {
    const word = scaleWord(pieces, end);
    if (word === null || word === 100) break;
    isDozens = word < 100;
    // "three hundred and two dozen" is not 302 dozen.
    const part: Exact = isDozens && tail !== null ? tail.value : value;
    value = value.sub(part).add(part.mul(word));
    scale = scale >= 1000 ? scale * word : word;
    end++;
    [ten, tail, isScaled] = [0, null, true];
  }
  return { value, end, ten, tail, scale, form, isDozens, isScaled };
}

/** "five", "and five", "and 21" behind a hundred, from piece `at`. */
function smallBehind(pieces: Pieces, at: number, joins: boolean): Atom | null {
  const hasAnd = wordAt(pieces, at) === 'and';
  if (hasAnd && !joins) return null;
  const small = atomAt(pieces, at + (hasAnd ? 1 : 0));
  if (small === null || !small.value.gt(0) || !small.value.lt(100) || small.value.d !== 1n) return null;
  return (small.form === 'digits' && !hasAnd) || scaleWord(pieces, small.end) === 100 ? null : small;
}

type Atom = Pick<Cardinal, 'value' | 'end' | 'ten' | 'form'>;

/** Digits, or a word below a hundred: "seven", "twenty-one", "fifty - two". */
function atomAt(pieces: Pieces, at: number): Atom | null {
  const piece = pieces(at);
  if (piece === undefined || piece.form === 'suffix') return null;
  if (piece.digits !== null) return { value: piece.digits, end: at + 1, ten: 0, form: piece.form };
  const value = ZEROS.has(piece.word) && piece.word !== 'oh' ? 0 : CARDINALS[piece.word];
  if (value === undefined) return null;
  const next = at + (wordAt(pieces, at + 1) === '-' ? 2 : 1);
  const one = value >= 20 ? (CARDINALS[wordAt(pieces, next)] ?? 0) : 0;
  if (one >= 1 && one <= 9) return { value: new Fraction(value + one), end: next + 1, ten: 0, form: 'words' };
  return { value: new Fraction(value), end: at + 1, ten: value >= 20 ? value : 0, form: 'words' };
}

/** "a" or nothing before a scale ("a hundred", "hundred thousand"), "a couple (of)" before one. */
function leadAt(pieces: Pieces, at: number, leads: boolean): Atom | null {
  const [first, second] = [wordAt(pieces, at), () => wordAt(pieces, at + 1)];
  const lead = (value: number, length: number): Atom => ({
    value: new Fraction(value),
    end: at + length,
    ten: 0,
    form: 'words',
  });
  if (first === 'a' && second() === 'couple') {
    const length = wordAt(pieces, at + 2) === 'of' ? 3 : 2;
    return SCALE_WORDS.has(wordAt(pieces, at + length)) ? lead(2, length) : null;
  }
  if (first === 'a') return SCALE_WORDS.has(second()) ? lead(1, 1) : null;
  if (!leads || !SCALE_WORDS.has(first) || !SCALE_WORDS.has(second())) return null;
  return (scaleOf(first) ?? 0) < (scaleOf(second()) ?? 0) ? lead(1, 0) : null;
}

function scaleWord(pieces: Pieces, at: number): number | null {
  const word = wordAt(pieces, at);
  if (word !== 'score') return word === 'scores' ? null : scaleOfPiece(pieces(at));
  // "three score years", not "a 3 score" and "two score draws".
  return /^(?:draws?|lines?)$/.test(wordAt(pieces, at + 1)) || pieces(at - 1)?.digits !== null ? null : scaleOf(word);
}

/** "point" and the digits read out: "point zero three", "point seventy-one"; the decimal part and where it ends. */
export function readDecimals(pieces: Pieces, at: number): { part: Exact; end: number } | null {
  if (wordAt(pieces, at) !== 'point') return null;
  let digits = '';
  let end = at + 1;
  for (;;) {
    const atom = ZEROS.has(wordAt(pieces, end)) ? { value: NONE, end: end + 1, form: 'words' } : atomAt(pieces, end);
    if (atom === null || atom.form !== 'words' || digits.length > 9) break;
    digits += atom.value.toString();
    end = atom.end;
  }
  return digits === '' ? null : { part: new Fraction(`0.${digits}`), end };
}
