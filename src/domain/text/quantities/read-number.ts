import { Fraction } from 'fraction.js';
import type { Exact } from '../../values/decimal';
import { VAGUE_QUANTITIES } from '../../values/vague-quantities';
import { CARDINALS, NEGATIVE_WORDS, NO_COUNT_SUFFIXES, SCALE_WORDS, TEST_WORDS, ZEROS } from '../en/number-words';
import { UNITS } from '../en/unit-words';
import { indexPhrases, phrasesFrom, standsAt } from '../phrases';
import type { Token } from '../tokens';
import { isNumberWord, type Pieces, piecesFrom, scaleOf, scaleOfPiece, wordAt } from './number-pieces';
import { isAboutMarks } from './numeral';
import { readCardinal, readDecimals } from './read-cardinal';
import { andShare, leadingShare, ratioOf, shareOf } from './read-share';

/** A number from token `start` to token `end` (exclusive); `least`/`most` differ only for vague words. */
export interface NumberReading {
  start: number;
  end: number;
  least: Exact;
  most: Exact;
  form: 'digits' | 'words' | 'vague' | 'fraction';
  /** What a hyphen binds to the number, or what stands inside it: "point" in "five-point", "hour" in "an hour and a half". */
  suffix: string | null;
  /** The scale word it ends in: a million of "3.5 million"; 1 if none. */
  scale: number;
}

/** A rank or another number that counts nothing, to be passed over up to `end`. */
export interface NoNumber {
  end: number;
}

const VAGUE = indexPhrases(
  Object.entries(VAGUE_QUANTITIES).map(
    ([words, [least, most]]) => [words, [new Fraction(least), new Fraction(most)] as const] as const,
  ),
  'begin',
);
const A_COUPLE_OF = ['a', 'couple', 'of'];
const AND_A_HALF = ['and', 'a', 'half'];
const ONE_AND_A_HALF = new Fraction(3, 2);

const ARTICLES = new Set(['a', 'an']);
const BEHIND_ARTICLE: ReadonlySet<string | undefined> = new Set([
  'half',
  'quarter',
  'couple',
  ...Object.keys(VAGUE_QUANTITIES).map((words) => words.split(' ')[1]),
]);

/** The words a number begins with: a cheap test before the grammar. */
const BEGINNINGS = new Set([
  'a',
  'an',
  'half',
  'quarter',
  ...Object.keys(CARDINALS),
  ...[...ZEROS].filter((word) => word !== 'oh'),
  ...SCALE_WORDS,
  ...NEGATIVE_WORDS,
  ...VAGUE.keys(),
]);

/** The number that begins at token `index`, or null. Dates and names are for the caller to keep away. */
export function readNumber(tokens: readonly Token[], index: number, joins = true): NumberReading | NoNumber | null {
  const token = tokens[index];
  if (token === undefined || !mayBegin(token)) return null;
  const sign = signAt(tokens, index);
  if (sign > 0) {
    // A sign of a sign ("minus minus") is none.
    if (signAt(tokens, index + sign) > 0) return null;
    const number = unsignedAt(tokens, index + sign, joins);
    if (number === null || !('least' in number) || number.form === 'vague' || number.least.lt(0)) return null;
    return { ...number, start: index, least: number.least.neg(), most: number.most.neg() };
  }
  return unsignedAt(tokens, index, joins);
}

function unsignedAt(tokens: readonly Token[], index: number, joins: boolean): NumberReading | NoNumber | null {
  const token = tokens[index];
  if (token === undefined || !mayBegin(token) || (token.kind === 'punctuation' && token.text !== '.')) return null;
  if (ARTICLES.has(token.lower) && !mayCountBehind(tokens[index + 1])) return null;
  return vagueAt(tokens, index) ?? exactAt(tokens, index, joins);
}

/** Whether an article before this word may be a part of a number: "a few", "a hundred", "an hour and a half". */
function mayCountBehind(next: Token | undefined): boolean {
  if (next?.kind !== 'word') return false;
  const dash = next.lower.indexOf('-');
  const head = dash < 0 ? next.lower : next.lower.slice(0, dash);
  return BEHIND_ARTICLE.has(head) || isNumberWord(head) || UNITS.has(next.lower);
}

function mayBegin({ kind, lower }: Token): boolean {
  if (kind === 'number') return true;
  if (kind === 'punctuation') return lower === '.' || lower === '-' || lower === '−';
  return BEGINNINGS.has(lower) || (lower.includes('-') && BEGINNINGS.has(lower.slice(0, lower.indexOf('-'))));
}

/** How many tokens of a sign stand at `index`: "minus", "-5" behind a space; "- 5" only behind a word that leads to a value. */
function signAt(tokens: readonly Token[], index: number): number {
  const [before, sign, digits] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (sign === undefined || digits === undefined) return 0;
  if (NEGATIVE_WORDS.has(sign.lower)) return TEST_WORDS.has(before?.lower ?? '') ? 0 : 1;
  if (!/^[-−]$/.test(sign.text) || (digits.kind !== 'number' && digits.text !== '.')) return 0;
  const isApart = before === undefined || before.end < sign.start || /^[([$€£<>=]$/.test(before.text);
  if (digits.start === sign.end) return isApart && before?.kind !== 'number' ? 1 : 0;
  if (before === undefined) return 1;
  return isApart && /^(?:is|was|of|be|at|to|from|convert|than|equals?|=|<|>|between|and)$/.test(before?.lower ?? '')
    ? 1
    : 0;
}

function vagueAt(tokens: readonly Token[], index: number): NumberReading | null {
  const [vague] = phrasesFrom(VAGUE, tokens, index);
  if (vague === undefined || (vague.text === 'scores' && tokens[index + 1]?.lower !== 'of')) return null;
  const [least, most] = vague.meaning;
  return { start: index, end: index + vague.words.length, least, most, form: 'vague', suffix: null, scale: 1 };
}

function exactAt(tokens: readonly Token[], index: number, joins: boolean): NumberReading | NoNumber | null {
  const pieces = piecesFrom(tokens, index);
  const before = tokens[index - 1]?.lower ?? '';
  const built = (value: Exact, end: number, form: NumberReading['form']) => reading(pieces, index, value, end, form);
  if (standsAt(A_COUPLE_OF, tokens, index) && !SCALE_WORDS.has(tokens[index + 3]?.lower ?? ''))
    return built(new Fraction(2), 2, 'words');
  const around = unitAndHalf(tokens, index);
  if (around !== null) return around;
  const leading = leadingShare(pieces, before);
  if (leading !== null) return built(leading.value, leading.end, leading.value.lt(1) ? 'fraction' : 'words');
  const cardinal = readCardinal(pieces, 0, joins);
  if (cardinal === null) return null;
  const share = shareOf(pieces, cardinal, before);
  if (share === 'ordinal') return { end: pieces(cardinal.end)?.end ?? index + 1 };
  const isMark = () => isAboutMarks(tokens, index);
  const part = share ?? (joins ? andShare(pieces, cardinal) : null) ?? ratioOf(pieces, cardinal, isMark);
  if (part !== null) return built(part.value, part.end, part.value.lt(1) ? 'fraction' : cardinal.form);
  const decimals = cardinal.form === 'words' && cardinal.value.d === 1n ? readDecimals(pieces, cardinal.end) : null;
  if (decimals === null) return built(cardinal.value, cardinal.end, cardinal.form);
  const scale = scaleOf(wordAt(pieces, decimals.end));
  const value = cardinal.value.add(decimals.part);
  return scale === null ? built(value, decimals.end, 'words') : built(value.mul(scale), decimals.end + 1, 'words');
}

/** "an hour and a half": the unit stands inside. */
function unitAndHalf(tokens: readonly Token[], index: number): NumberReading | null {
  const [article, unit] = [tokens[index]?.lower, tokens[index + 1]?.lower ?? ''];
  if ((article !== 'a' && article !== 'an') || !UNITS.has(unit) || !standsAt(AND_A_HALF, tokens, index + 2))
    return null;
  const value = ONE_AND_A_HALF;
  return { start: index, end: index + 5, least: value, most: value, scale: 1, form: 'words', suffix: unit };
}

function reading(
  pieces: Pieces,
  start: number,
  value: Exact,
  end: number,
  form: NumberReading['form'],
): NumberReading | NoNumber {
  const last = pieces(end - 1);
  const tokenEnd = last?.end ?? start + 1;
  if (last?.rest != null && NO_COUNT_SUFFIXES.has(last.rest)) return { end: tokenEnd };
  const scale = scaleOfPiece(last) ?? 1;
  return { start, end: tokenEnd, least: value, most: value, form, suffix: last?.rest ?? null, scale };
}
