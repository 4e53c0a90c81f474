import { AFTER_NUMBER, BEFORE_NUMBER, FILLERS, OR_EQUAL } from '../en/quantity-cues';
import { UNITS } from '../en/unit-words';
import { indexPhrases, phrasesBefore, phrasesFrom } from '../phrases';
import type { Comparator } from '../statement';
import type { Token } from '../tokens';
import { singular } from './counted-noun';

export interface BoundCue {
  comparator: Comparator;
  /** Token index where the cue begins (before) or ends, exclusive (after). */
  edge: number;
}

/** After a number these bound it only where the phrase ends. */
const CLOSING =
  /^(?:at (?:least|most)|max|tops|minimum|maximum|approximately|roughly|upwards|and (?:up|over|under|above|below))$/;
const CUES_BEFORE = indexPhrases(Object.entries(BEFORE_NUMBER), 'end');
const CUES_AFTER = indexPhrases(Object.entries(AFTER_NUMBER), 'begin');
const FILLERS_BEFORE = indexPhrases(
  FILLERS.map((filler) => [filler, null] as const),
  'end',
);
const EQUAL_AFTER = indexPhrases(
  OR_EQUAL.map((phrase) => [phrase, null] as const),
  'begin',
);

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
  const [cue] = phrasesFrom(CUES_AFTER, tokens, index);
  if (cue === undefined) return null;
  const edge = index + cue.words.length;
  const next = tokens[edge];
  const isLast = next === undefined || next.kind === 'punctuation';
  if (cue.text === 'plus' ? next?.kind !== 'punctuation' : !isLast && CLOSING.test(cue.text)) return null;
  // "5000 or less than 6000" names another number.
  if (cue.text.endsWith(' than') && next?.kind === 'number') return null;
  return { comparator: cue.meaning, edge };
}

/** Behind a number: "or equal to", which lets a strict bound in; where it ends, or null. */
export function equalAfter(tokens: readonly Token[], index: number): number | null {
  const [phrase] = phrasesFrom(EQUAL_AFTER, tokens, index);
  if (phrase === undefined) return null;
  const end = index + phrase.words.length;
  return tokens[end]?.kind === 'number' ? null : end;
}

function longestEndingAt(tokens: readonly Token[], end: number): BoundCue | null {
  const cue = phrasesBefore(CUES_BEFORE, tokens, end).find(({ words }) => !isIdle(tokens, end - words.length, words));
  return cue === undefined ? null : { comparator: cue.meaning, edge: end - cue.words.length };
}

/** "averaged over 12 tests", "40 km north of 3 villages": a preposition, no bound. */
function isIdle(tokens: readonly Token[], start: number, [word = '', ...more]: readonly string[]): boolean {
  const before = tokens[start - 1]?.lower ?? '';
  if (word === 'north' || word === 'south') return UNITS.has(singular(before)) || before === 'the';
  return more.length === 0 && word === 'over' && /^(?:averaged|spread|stretched|divided)$/.test(before);
}

function skipFiller(tokens: readonly Token[], end: number): number {
  const [filler] = phrasesBefore(FILLERS_BEFORE, tokens, end);
  if (filler === undefined) return end;
  const start = end - filler.words.length;
  return longestEndingAt(tokens, start) === null ? end : start;
}
