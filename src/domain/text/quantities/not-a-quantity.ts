import { DESIGNATIONS, RANK_LEADS, STREETS } from '../en/counted-nouns';
import { SCALE_SUFFIXES } from '../en/number-words';
import { UNITS } from '../en/unit-words';
import type { Token } from '../tokens';

const CLOCK_AFTER = /^\s?(?:[ap]\.?\s?m\b\.?|o['’]clock|GMT|UTC|hrs\b)/i;
const ORDINAL_AFTER = /^(?:st|nd|rd|th)\b/;

/** Whether the digits at token `index` name, order, date or time something instead of counting it. */
export function isNoQuantity(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'number') return false;
  const after = text.slice(token.end, token.end + 12);
  return (
    CLOCK_AFTER.test(after) ||
    ORDINAL_AFTER.test(after) ||
    isGlued(text, tokens, index) ||
    isNamed(tokens, index) ||
    isListNumber(text, token) ||
    isAddress(tokens, index)
  );
}

/** Parts of times, phone numbers, codes, versions, web addresses. */
function isGlued(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const before = text.slice(Math.max(0, token.start - 2), token.start);
  const after = text.slice(token.end, token.end + 2);
  if (/[:#№@_\\=&]$/.test(before)) return true;
  if (/^:\d|^[_@=&\\]/.test(after)) return true;
  if (/\p{L}[-–]$/u.test(before)) return true;
  if (/^\+/.test(before.trim()) && token.text.length <= 4 && /^[\s-]\d/.test(after)) return true;
  const next = tokens[index + 1];
  if (next?.kind === 'word' && next.start === token.end && !(next.lower in SCALE_SUFFIXES) && !UNITS.has(next.lower))
    return true;
  return isChain(tokens, index);
}

/** Three or more groups of digits joined by hyphens, dots or single spaces: a phone number, an ISBN. */
function isChain(tokens: readonly Token[], index: number): boolean {
  let first = index;
  while (first > index - 10 && joined(tokens, first - 1)) first = first - stepBack(tokens, first);
  let last = index;
  while (last < index + 10 && joinedForward(tokens, last)) last += tokens[last + 1]?.kind === 'number' ? 1 : 2;
  const groups = tokens.slice(first, last + 1).filter((token) => token.kind === 'number').length;
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
