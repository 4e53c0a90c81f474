import type { Exact } from '../../values/decimal';
import { LENGTH_ADJECTIVES, LENGTH_NOUNS } from '../en/counted-nouns';
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../en/currency-words';
import { CARDINALS, DENOMINATORS, SCALE_SUFFIXES, SCALE_WORDS, SCALES, ZEROS } from '../en/number-words';
import type { Token } from '../tokens';
import { readNumeral } from './numeral';

/** A part of a written number: digits, or a word; "twenty-first" is two. */
export interface Piece {
  /** Lower-case; "" for digits. */
  word: string;
  digits: Exact | null;
  form: 'digits' | 'fraction' | 'words' | 'suffix';
  /** Index of the token it stands in, and of the one behind it. */
  token: number;
  end: number;
  /** What the hyphen of the same token leaves behind this piece: "point" for the "five" of "five-point". */
  rest: string | null;
}

const MOST = 32;
const LENGTH_REACH = 6;
/** No hyphened number is longer. */
const LONGEST_WORD = 80;
const RACES = new Set('50 60 100 110 200 400 800 1500 1,500 3000 5000 5,000 10,000'.split(' '));
const LINKS = new Set('and a an half of point out over in every couple'.split(' '));
const withPlurals = (table: Readonly<Record<string, number>>) =>
  new Map(Object.entries(table).flatMap(([word, value]) => [[word, value] as const, [`${word}s`, value] as const]));
const SCALE_VALUES = withPlurals(SCALES);
const DENOMINATOR_VALUES = withPlurals(DENOMINATORS);

/** The word at place `at`; empty for digits and behind the last piece. */
export const wordAt = (pieces: Pieces, at: number): string => pieces(at)?.word ?? '';

/** Whether a lower-case word can be a part of a number. */
export function isNumberWord(word: string): boolean {
  return word in CARDINALS || scaleOf(word) !== null || denominatorOf(word) !== null || ZEROS.has(word);
}

export function scaleOf(word: string): number | null {
  return SCALE_VALUES.get(word) ?? null;
}

/** The scale that a piece is, as a word or as the letters behind digits. */
export function scaleOfPiece(piece: Piece | undefined): number | null {
  if (piece === undefined) return null;
  return piece.form === 'suffix' ? (SCALE_SUFFIXES[piece.word] ?? null) : scaleOf(piece.word);
}

export function denominatorOf(word: string): number | null {
  return DENOMINATOR_VALUES.get(word) ?? null;
}

/** The parts of a number by their place from 0 on; undefined behind the last. */
export type Pieces = (at: number) => Piece | undefined;

/** The parts of the number that begins at token `index`, with the first word behind it, read as they are asked for; at most about 32, so that the work stays linear. */
export function piecesFrom(tokens: readonly Token[], index: number): Pieces {
  const pieces: Piece[] = [];
  let next = index;
  return (at) => {
    while (at >= pieces.length && pieces.length < MOST && next < tokens.length) next = addPieces(pieces, tokens, next);
    return pieces[at];
  };
}

/** Adds the parts that token `at` begins; the token to go on with, past the last where the number ends. */
function addPieces(pieces: Piece[], tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  const numeral = readNumeral(tokens, at);
  if (numeral !== null) {
    pieces.push({ word: '', digits: numeral.value, form: numeral.form, token: at, end: numeral.end, rest: null });
    pieces.push(...suffixAt(tokens, at, numeral.end));
    const last = pieces.at(-1) as Piece;
    // Digits behind digits begin another number: no more is to be read.
    return last.form !== 'suffix' && pieces.at(-2)?.digits != null ? tokens.length : last.end;
  }
  if (token.text === '-' && joinsWords(tokens, at)) {
    pieces.push(wordPiece(at, '-', null));
    return at + 1;
  }
  const parts = partsOf(token);
  pieces.push(...wordPieces(at, parts));
  return parts.some((word) => isNumberWord(word) || LINKS.has(word)) ? at + 1 : tokens.length;
}

const wordPiece = (token: number, word: string, rest: string | null): Piece => ({
  word,
  digits: null,
  form: 'words',
  token,
  end: token + 1,
  rest,
});
const wordPieces = (token: number, parts: readonly string[]) =>
  parts.map((word, part) => wordPiece(token, word, part === parts.length - 1 ? null : parts.slice(part + 1).join('-')));

/** "a $5-million deal". */
function isScaleBehindDash(digits: Token | undefined, dash: Token, word: Token): boolean {
  return dash.start === digits?.end && word.start === dash.end && SCALE_WORDS.has(word.lower.split('-')[0] ?? '');
}

/** The scale letters behind digits from token `start`: "4.1bn", "10k"; apart only where no word is meant ("10 k", "2 M"). */
function suffixAt(tokens: readonly Token[], start: number, at: number): Piece[] {
  const [digits, suffix, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (suffix?.text === '-' && after !== undefined && isScaleBehindDash(digits, suffix, after))
    return wordPieces(at + 1, partsOf(after));
  if (digits === undefined || suffix === undefined || SCALE_SUFFIXES[suffix.lower] === undefined) return [];
  const isGlued = suffix.start === digits.end;
  const isApart = /^(?:k|K|M|MM)$/.test(suffix.text) && (after === undefined || !/^\p{L}/u.test(after.text));
  if ((!isGlued && !isApart) || isLength(tokens, start, at)) return [];
  return [{ word: suffix.lower, digits: null, form: 'suffix', token: at, end: at + 1, rest: null }];
}

/** "6m deep", "a depth of 6m", "7mm", "100t": a unit and no scale, unless money is told. */
function isLength(tokens: readonly Token[], start: number, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const before = tokens[start - 1];
  if (!/^(?:m|mm|t|T)$/.test(text)) return false;
  if (before !== undefined && (before.text in CURRENCY_SIGNS || CURRENCY_CODES.has(before.text))) return false;
  if (text !== 'm') return true;
  // "the 100m", a race.
  if (/^(?:the|men's|women's)$/.test(before?.lower ?? '') && RACES.has(tokens[start]?.text ?? '')) return true;
  const lengthBefore = () =>
    tokens.slice(Math.max(0, start - LENGTH_REACH), start).some(({ lower }) => LENGTH_NOUNS.has(lower));
  return LENGTH_ADJECTIVES.has(tokens[at + 1]?.lower ?? '') || lengthBefore();
}

function partsOf(token: Token): string[] {
  if (!token.lower.includes('-') || token.lower.length > LONGEST_WORD) return [token.lower];
  const parts = token.lower.split('-');
  const first = parts[0] ?? '';
  return isNumberWord(first) || first === 'a' ? parts : [token.lower];
}

/** "fifty - two", "one - fourth". */
function joinsWords(tokens: readonly Token[], dash: number): boolean {
  const [before, after] = [tokens[dash - 1]?.lower ?? '', tokens[dash + 1]?.lower ?? ''];
  const [ten, one] = [CARDINALS[before], CARDINALS[after]];
  if (ten === undefined) return false;
  if (one !== undefined) return ten >= 20 && one >= 1 && one <= 9;
  return denominatorOf(after) !== null;
}
