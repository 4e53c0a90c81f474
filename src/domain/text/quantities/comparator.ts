import { AFTER_NUMBER, BEFORE_NUMBER, FILLERS, OR_EQUAL } from '../en/quantity-cues';
import { UNITS } from '../en/unit-words';
import type { Comparator } from '../statement';
import type { Token } from '../tokens';
import { singular } from './counted-noun';

export interface BoundCue {
  comparator: Comparator;
  /** Token index where the cue begins (before) or ends, exclusive (after). */
  edge: number;
}

const LONGEST_CUE = 6;
/** After a number these bound it only where the phrase ends. */
const CLOSING =
  /^(?:at (?:least|most)|max|tops|minimum|maximum|approximately|roughly|upwards|and (?:up|over|under|above|below))$/;
/** The words beside a number that a cue can end or begin with: a cheap test before phrases are made. */
const LAST_WORDS: ReadonlySet<string | undefined> = new Set(
  Object.keys(BEFORE_NUMBER).map((cue) => cue.split(' ').at(-1)),
);
const FIRST_WORDS: ReadonlySet<string | undefined> = new Set(Object.keys(AFTER_NUMBER).map((cue) => cue.split(' ')[0]));
const FILLER_ENDS: ReadonlySet<string | undefined> = new Set(FILLERS.map((filler) => filler.split(' ').at(-1)));

/** The hedge or bound whose words end right before token `index`: "at least", "no fewer than", "about"; the outer one where two nest. */
export function cueBefore(tokens: readonly Token[], index: number): BoundCue | null {
  let edge = skipFiller(tokens, index);
  let found: BoundCue | undefined;
  for (let depth = 0; depth < 2; depth++) {
    const cue = longestEndingAt(tokens, edge);
    if (cue === null) break;
    found = found === undefined || cue.comparator !== 'approx' ? cue : { comparator: found.comparator, edge: cue.edge };
    edge = skipFiller(tokens, cue.edge);
  }
  return found ?? null;
}

/** The bound whose words begin at token `index`: "or more", "+", "or so". */
export function cueAfter(tokens: readonly Token[], index: number): BoundCue | null {
  if (!FIRST_WORDS.has(tokens[index]?.lower)) return null;
  for (let length = 3; length > 0; length--) {
    const comparator = AFTER_NUMBER[words(tokens, index, index + length)];
    if (comparator === undefined || index + length > tokens.length) continue;
    const next = tokens[index + length];
    if (length === 1 && tokens[index]?.lower === 'plus' && next?.kind !== 'punctuation') return null;
    const cue = words(tokens, index, index + length);
    if (CLOSING.test(cue) && next !== undefined && next.kind !== 'punctuation') return null;
    // "5000 or less than 6000" names another number.
    if (cue.endsWith(' than') && next?.kind === 'number') return null;
    return { comparator, edge: index + length };
  }
  return null;
}

/** Behind a number: "or equal to", which lets a strict bound in; where it ends, or null. */
export function equalAfter(tokens: readonly Token[], index: number): number | null {
  if (tokens[index]?.lower !== 'or') return null;
  const found = OR_EQUAL.find((phrase) => words(tokens, index, index + phrase.split(' ').length) === phrase);
  if (found === undefined) return null;
  const end = index + found.split(' ').length;
  return tokens[end]?.kind === 'number' ? null : end;
}

function longestEndingAt(tokens: readonly Token[], end: number): BoundCue | null {
  if (!LAST_WORDS.has(tokens[end - 1]?.lower)) return null;
  for (let length = Math.min(LONGEST_CUE, end); length > 0; length--) {
    const comparator = BEFORE_NUMBER[words(tokens, end - length, end)];
    if (comparator !== undefined && !isIdle(tokens, end - length, length)) return { comparator, edge: end - length };
  }
  return null;
}

/** "averaged over 12 tests", "40 km north of 3 villages": a preposition, no bound. */
function isIdle(tokens: readonly Token[], start: number, length: number): boolean {
  const [before, word] = [tokens[start - 1]?.lower ?? '', tokens[start]?.lower ?? ''];
  if (/^(?:north|south)$/.test(word)) return UNITS.has(singular(before)) || before === 'the';
  return length === 1 && word === 'over' && /^(?:averaged|spread|stretched|divided)$/.test(before);
}

function skipFiller(tokens: readonly Token[], end: number): number {
  if (!FILLER_ENDS.has(tokens[end - 1]?.lower)) return end;
  const filler = FILLERS.find((words_) => {
    const parts = words_.split(' ').length;
    return end >= parts && words(tokens, end - parts, end) === words_;
  });
  if (filler === undefined) return end;
  const start = end - filler.split(' ').length;
  return longestEndingAt(tokens, start) === null ? end : start;
}

function words(tokens: readonly Token[], start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map((token) => token.lower)
    .join(' ');
}
