import { Fraction } from 'fraction.js';
import type { Exact } from '../../values/decimal';
import { PHRASE_ENDS } from '../en/counted-nouns';
import { CARDINALS, HALF_FOLLOWERS, PERIOD_LEADS, SCALE_WORDS, SHARE_LEADS } from '../en/number-words';
import { UNITS } from '../en/unit-words';
import { isPlural } from './counted-noun';
import { denominatorOf, type Pieces, scaleOf, wordAt } from './number-pieces';
import { type Cardinal, readCardinal } from './read-cardinal';

/** A number with a part below one, up to piece `end`. */
export interface Share {
  value: Exact;
  end: number;
}

interface Denominator {
  value: number;
  word: string;
  isPlural: boolean;
  end: number;
}

const MILLION = 1_000_000;
/** What marks are given out of. */
const MARKS = new Set([5, 10, 100]);
const NUMBER_END = /^[.,;:!?)\]"”]?$/;

/** "half", "half a million", "a quarter of", "a third", "a twenty-first" at the first piece; `before`: the word in front. */
export function leadingShare(pieces: Pieces, before: string): Share | null {
  const article = /^an?$/.test(wordAt(pieces, 0)) ? 1 : 0;
  const word = wordAt(pieces, article);
  if (/^(?:half|quarter)$/.test(word)) {
    const share = new Fraction(1, word === 'half' ? 2 : 4);
    const scaled = scaledBy(pieces, share, article + 1, true);
    if (scaled !== null) return scaled;
    if (word === 'half' && article === 0) return halfOf(pieces, before);
  }
  const bottom = article === 1 ? denominatorAt(pieces, 1) : null;
  if (bottom === null || bottom.isPlural || /^(?:fir|seco)/.test(bottom.word)) return null;
  const after = wordAt(pieces, bottom.end);
  const isMeant = after === 'of' || (SHARE_LEADS.has(before) && isNumberEnd(after)) || (before === '' && after === '');
  return isMeant ? { value: new Fraction(1, bottom.value), end: bottom.end } : null;
}

/** Bare "half": of something, or weighed against something; a half of a match or a year is none. */
function halfOf(pieces: Pieces, before: string): Share | null {
  const [after, next] = [wordAt(pieces, 1), wordAt(pieces, 2)];
  const share = (end: number) => ({ value: new Fraction(1, 2), end });
  if (/^an?$/.test(after)) return UNITS.has(next) || /^(?:percent|dollar|euro)$/.test(next) ? share(2) : null;
  if (HALF_FOLLOWERS.has(after)) return share(1);
  if (/^(?:than|about|nearly|almost|over|around|roughly|approximately)$/.test(before)) return share(1);
  return /^(?:least|some|only)$/.test(before) && (isNumberEnd(after) || isPlural(after)) ? share(1) : null;
}

/**
 * The fraction whose numerator `top` is: "three fifths", "one hundred thirty-fifths" (100/35), "two million and three fifths";
 * "ordinal" where the whole is a rank ("two hundred fifth"), null where no denominator follows.
 */
export function shareOf(pieces: Pieces, top: Cardinal, before: string): Share | 'ordinal' | null {
  const bottom = denominatorAt(pieces, top.end);
  if (bottom === null || top.value.d !== 1n) return null;
  const joinsTen = top.ten > 0 && bottom.value < 10 && !isTimeWord(bottom.word);
  const isWholeTen = top.value.equals(top.ten);
  const [over, under] =
    joinsTen && !isWholeTen ? [top.value.sub(top.ten), top.ten + bottom.value] : [top.value, bottom.value];
  const { tail } = top;
  if (tail?.value.lt(under) && bottom.isPlural !== tail.value.equals(1) && !joinsTen) {
    const part = tail.value.div(under).mul(tail.scale >= MILLION ? tail.scale : 1);
    return share(top.value.sub(tail.value).add(part), bottom.end);
  }
  if (!bottom.isPlural) {
    if (over.equals(1) && !joinsTen && isOneShare(pieces, bottom)) return share(new Fraction(1, under), bottom.end);
    return joinsTen || isRank(pieces, top, bottom) ? 'ordinal' : null;
  }
  if (/^(?:fir|seco)/.test(bottom.word) && !joinsTen) return null;
  if (isTimeWord(bottom.word) && (PERIOD_LEADS.has(before) || !over.lt(under))) return null;
  const value = over.div(under);
  return scaledBy(pieces, value, bottom.end, false) ?? share(value, bottom.end);
}

/** "and a half", "and three quarters" behind `whole`: of its scale ("3 million and a half"), of the one that follows, or of one. */
export function andShare(pieces: Pieces, whole: Cardinal): Share | null {
  if (wordAt(pieces, whole.end) !== 'and' || whole.value.d !== 1n) return null;
  const at = whole.end + 1;
  const article = /^an?$/.test(wordAt(pieces, at));
  const top = article ? null : readCardinal(pieces, at);
  if (!article && top === null) return null;
  const bottom = denominatorAt(pieces, top?.end ?? at + 1);
  const part = top?.form === 'fraction' ? { value: top.value, end: top.end } : partOf(top, bottom);
  if (part === null || !part.value.lt(1)) return null;
  const after = wordAt(pieces, part.end);
  if (article && !isTimeWord(bottom?.word ?? '') && !isNumberEnd(after) && !UNITS.has(after.replace(/s$/, '')))
    return null;
  const scale = scaleOf(after);
  if (scale === null) return share(whole.value.add(part.value.mul(whole.scale >= 1000 ? whole.scale : 1)), part.end);
  if (whole.scale > 1) return share(whole.value.add(part.value.mul(scale)), part.end + 1);
  return share(whole.value.add(part.value).mul(scale), part.end + 1);
}

function partOf(top: Cardinal | null, bottom: Denominator | null): Share | null {
  const value = top?.value ?? new Fraction(1);
  if (bottom === null || value.equals(1) === bottom.isPlural) return null;
  return share(value.div(bottom.value), bottom.end);
}

/** "two out of five hundred", "one in every six", "one over twenty"; `isMark`: "7 out of 10" is a mark, and no share. */
export function ratioOf(pieces: Pieces, top: Cardinal, isMark: () => boolean): Share | null {
  const [first, second] = [wordAt(pieces, top.end), wordAt(pieces, top.end + 1)];
  const link = first === 'out' && second === 'of' ? 2 : /^(?:in|over)$/.test(first) ? 1 : 0;
  if (link === 0 || top.value.d !== 1n || !top.value.gt(0)) return null;
  const every = /^(?:every|each)$/.test(wordAt(pieces, top.end + link));
  const bottom = readCardinal(pieces, top.end + link + (every ? 1 : 0));
  if (bottom === null || bottom.value.d !== 1n || !top.value.lt(bottom.value)) return null;
  if (MARKS.has(bottom.value.valueOf()) && isMark()) return null;
  const after = wordAt(pieces, bottom.end);
  if (first === 'over' && !(top.value.equals(1) && isNumberEnd(after))) return null;
  if (first === 'in' && !every && !isOneIn(top, bottom, after)) return null;
  return share(top.value.div(bottom.value), bottom.end);
}

/** "one in five voters", "nine in ten"; not "two in three years", "one in 2019". */
function isOneIn(top: Cardinal, bottom: Cardinal, after: string): boolean {
  if (UNITS.has(after.replace(/s$/, '')) || bottom.value.gt(1000)) return false;
  if (top.form === 'digits' && bottom.form === 'digits') return bottom.value.equals(10) && isPlural(after);
  return top.value.equals(1)
    ? isPlural(after) || isNumberEnd(after)
    : bottom.value.equals(10) || bottom.value.equals(100);
}

/** "million", "a million", "of a million" behind a share. */
function scaledBy(pieces: Pieces, value: Exact, at: number, orDozen: boolean): Share | null {
  const of = wordAt(pieces, at) === 'of' ? 1 : 0;
  const article = /^an?$/.test(wordAt(pieces, at + of)) ? 1 : 0;
  const end = at + of + article;
  const word = wordAt(pieces, end);
  const scale = SCALE_WORDS.has(word) && (of === 0 || article === 1) ? scaleOf(word) : null;
  if (scale === null || (scale < 1000 && !orDozen)) return null;
  return share(value.mul(scale), end + 1);
}

/** "fifths", "twenty-fifth", "-fourth" as the lower half of a fraction. */
function denominatorAt(pieces: Pieces, at: number): Denominator | null {
  const start = at + (wordAt(pieces, at) === '-' ? 1 : 0);
  const [piece, next] = [pieces(start), pieces(start + 1)];
  if (piece === undefined || piece.digits !== null) return null;
  const ten = CARDINALS[piece.word] ?? 0;
  const one = ten >= 20 && next !== undefined && next.rest === null ? denominatorOf(next.word) : null;
  if (one !== null && next !== undefined && one > 0 && one < 10 && !isTimeWord(next.word))
    return { value: ten + one, word: piece.word, isPlural: next.word.endsWith('s'), end: start + 2 };
  const value = denominatorOf(piece.word);
  // The "fifth" of "fifth-graders" only names them.
  if (value === null || value === 0 || piece.rest !== null) return null;
  return { value, word: piece.word, isPlural: piece.word.endsWith('s'), end: start + 1 };
}

/** "one third", unless of a thing: "one third party". */
function isOneShare(pieces: Pieces, bottom: Denominator): boolean {
  if (/^(?:fir|seco)/.test(bottom.word)) return false;
  const [last, after] = [pieces(bottom.end - 1), wordAt(pieces, bottom.end)];
  const isHyphened = last !== undefined && pieces(bottom.end - 2)?.token === last.token;
  return (
    isHyphened || /^half|^quarter/.test(bottom.word) || isNumberEnd(after) || PHRASE_ENDS.has(after) || isPlural(after)
  );
}

/** "two hundred fifth", "three millionth"; not "two fifth places", "one hundred first responders". */
function isRank(pieces: Pieces, top: Cardinal, bottom: Denominator): boolean {
  if (bottom.value >= 100) return true;
  if (top.form === 'digits') return false;
  const last = wordAt(pieces, top.end - 1);
  return (last === 'and' || scaleOf(last) !== null) && !isPlural(wordAt(pieces, bottom.end));
}

const share = (value: Exact, end: number): Share => ({ value, end });
const isNumberEnd = (word: string) => NUMBER_END.test(word);
/** Halves and quarters are stretches of play and of the year, too. */
const isTimeWord = (word: string) => /^(?:hal|quarter)/.test(word);
