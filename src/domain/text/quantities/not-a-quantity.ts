import { DESIGNATIONS, RANK_LEADS, STREETS } from '../en/counted-nouns';
import { CURRENCY_CODES } from '../en/currency-words';
import { SCALE_SUFFIXES } from '../en/number-words';
import type { Token } from '../tokens';
import { measureAfter } from './measure';

const CLOCK_AFTER = /^\s?(?:[ap]\.?\s?m\b\.?|o['’]clock|GMT|UTC|hrs\b)/i;
const ORDINAL_AFTER = /^(?:st|nd|rd|th)\b/;

/** The tokens of a number, `end` exclusive. */
interface Extent {
  start: number;
  end: number;
}

/** Whether a number in digits names, orders, dates or times something instead of counting it; `isRange`: it is the first of two. */
export function isNoQuantity(text: string, tokens: readonly Token[], number: Extent, isRange: boolean): boolean {
  const index = firstDigits(tokens, number);
  const [token, last] = [tokens[index], tokens[number.end - 1]];
  if (token?.kind !== 'number' || last === undefined) return false;
  const after = text.slice(last.end, last.end + 12);
  return (
    CLOCK_AFTER.test(after) ||
    ORDINAL_AFTER.test(after) ||
    isGlued(text, tokens, index, number.end - 1) ||
    (!isRange && isCode(text, token, last)) ||
    isNamed(tokens, index) ||
    isListNumber(text, token) ||
    isAddress(tokens, index)
  );
}

/** The token of a number's first digits, behind its sign. */
function firstDigits(tokens: readonly Token[], { start, end }: Extent): number {
  let index = start;
  while (index < end - 1 && tokens[index]?.kind === 'punctuation') index++;
  return index;
}

/** Parts of times, phone numbers, codes, versions, web addresses. */
function isGlued(text: string, tokens: readonly Token[], index: number, last: number): boolean {
  const [token, end] = [tokens[index], tokens[last]];
  if (token === undefined || end === undefined) return false;
  const before = text.slice(Math.max(0, token.start - 2), token.start);
  const after = text.slice(end.end, end.end + 2);
  if (/[:#№@_\\=&^]$/.test(before) || (before.endsWith('/') && !/\s/.test(before))) return true;
  if (/^:\d|^[_@=&\\^]/.test(after)) return true;
  // A web address in its own writing: "%28", "29%20".
  if (before.endsWith('%') || /^%[\p{L}\p{N}%]/u.test(after)) return true;
  // "24/7", "9/11"; not "7/10", which are marks.
  if (/^\/\d/.test(after) && !/^(?:5|10|100)$/.test(tokens[last + 2]?.text ?? '')) return true;
  if (/\p{L}[-–]$/u.test(before)) return true;
  if (/^\+/.test(before.trim()) && token.text.length <= 4 && /^[\s-]\d/.test(after)) return true;
  const next = tokens[last + 1];
  if (next?.kind === 'word' && next.start === end.end && end.kind === 'number' && !isSuffix(tokens, last + 1))
    return true;
  return isChain(tokens, index, last);
}

/** Letters glued to digits that are a scale, a unit or a currency: "4bn", "40C", "50USD". */
function isSuffix(tokens: readonly Token[], at: number): boolean {
  const { lower, text } = tokens[at] as Token;
  return lower in SCALE_SUFFIXES || CURRENCY_CODES.has(text) || measureAfter(tokens, at) !== null;
}

/** "555-1234", "12-345": digits on a dash that are no range. */
function isCode(text: string, first: Token, last: Token): boolean {
  return (
    /^[-–]\d/.test(text.slice(last.end, last.end + 2)) ||
    /\d[-–]$/.test(text.slice(Math.max(0, first.start - 2), first.start))
  );
}

/** Three or more groups of digits joined by hyphens, dots or single spaces: a phone number, an ISBN; one number may hold several. */
function isChain(tokens: readonly Token[], index: number, end: number): boolean {
  let groups = 1;
  for (let first = index; groups < 3 && joined(tokens, first - 1); groups++) first -= stepBack(tokens, first);
  for (let last = end; groups < 3 && joinedForward(tokens, last); groups++)
    last += tokens[last + 1]?.kind === 'number' ? 1 : 2;
  return groups >= 3;
}

function joined(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token === undefined || next === undefined) return false;
  if (token.kind === 'number') return next.start - token.end === 1;
  return (
    /^[-–/]$/.test(token.text) &&
    token.end === next.start &&
    tokens[index - 1]?.kind === 'number' &&
    tokens[index - 1]?.end === token.start
  );
}

function stepBack(tokens: readonly Token[], index: number): number {
  return tokens[index - 1]?.kind === 'number' ? 1 : 2;
}

function joinedForward(tokens: readonly Token[], index: number): boolean {
  const [token, next, later] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (token === undefined || next === undefined) return false;
  if (next.kind === 'number') return next.start - token.end === 1;
  return /^[-–/]$/.test(next.text) && next.start === token.end && later?.kind === 'number' && later.start === next.end;
}

function isNamed(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  // "the round of 32", "page 3 of 10".
  if (before?.lower === 'of' && /^rounds?$/.test(tokens[index - 2]?.lower ?? '')) return true;
  if (before?.lower === 'of' && tokens[index - 2]?.kind === 'number') return isNamed(tokens, index - 2);
  const abbreviated = before?.text === '.' ? tokens[index - 2] : before;
  const word = abbreviated?.lower ?? '';
  if (before?.text === '.' && !/^(?:no|nos|nr|vol|art|sec|fig|p|pp)$/.test(word)) return false;
  if (RANK_LEADS.has(word) && word !== 'no') return true;
  return (
    (DESIGNATIONS.has(word) || DESIGNATIONS.has(word.replace(/s$/, ''))) &&
    !(word === 'no' && before?.text !== '.' && before?.text !== 'No')
  );
}

function isListNumber(text: string, token: Token): boolean {
  if (token.text.length > 3) return false;
  const lineStart = token.start === 0 || /\n[ \t(]{0,4}$/.test(text.slice(Math.max(0, token.start - 6), token.start));
  const bracketed = /\($/.test(text.slice(Math.max(0, token.start - 1), token.start)) && text[token.end] === ')';
  return bracketed || (lineStart && /^[.)]\s/.test(text.slice(token.end, token.end + 2)));
}

function isAddress(tokens: readonly Token[], index: number): boolean {
  for (let ahead = 1; ahead <= 3; ahead++) {
    const token = tokens[index + ahead];
    if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false;
    if (ahead > 1 && STREETS.has(token.lower)) return true;
  }
  return false;
}
