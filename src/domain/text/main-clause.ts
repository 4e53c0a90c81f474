import { COORDINATORS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS } from './en/function-words';
import { findFiniteVerb, isFiniteVerbAt } from './finite-verb';
import { findOwnVerb, isPredicate } from './own-verb';
import type { Token } from './tokens';

/** Relative pronouns that can follow a subject and its comma. */
const SUBJECT_RELATIVES: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'that', 'where']);

const FRONTED_PARTICIPLE = /^(?:\p{Ll}{2,16}(?:ed|ing)|told|given|seen|taken|driven|shown|built|born|known|hit)$/u;

/** "Asked whether taxpayers would pay, | she …": behind the first comma with a subject and its verb; `first` where none is. */
function behindParticiple(tokens: readonly Token[], first: number): number {
  if (isFiniteVerbAt(tokens, first + 1)) return first;
  for (let i = first + 1; i < tokens.length; i++)
    if (tokens[i]?.text === ',' && findOwnVerb(tokens, [], i + 1) !== -1) return i + 1;
  return first;
}

/** Where the main clause begins behind "If it rains," or "After the talks,"; `from` where nothing is fronted. */
function skipFronted(tokens: readonly Token[], from: number): number {
  const first = tokens[from]?.kind === 'punctuation' ? from + 1 : from;
  const lower = tokens[first]?.lower ?? '';
  const clause = SUBORDINATORS.has(lower);
  if (FRONTED_PARTICIPLE.test(lower)) return behindParticiple(tokens, first);
  if (!clause && !PREPOSITIONS.has(lower)) return from;
  for (let i = first + 1; i < tokens.length; i++) {
    if (tokens[i]?.text !== ',' || (clause && findFiniteVerb(tokens, first, i) === -1)) continue;
    return findFiniteVerb(tokens, i + 1) === -1 ? from : i + 1;
  }
  return from;
}

/** Where what stands between the subject and its verb ends: ", not the mayor,", "who had not slept"; -1 where nothing does. */
function endOfInsertion(tokens: readonly Token[], i: number, from: number): number {
  const lower = tokens[i]?.lower ?? '';
  const setOff = tokens[i - 1]?.text === ',';
  const relative = SUBJECT_RELATIVES.has(lower) && (setOff || i > from);
  if (!relative && !(setOff && (lower === 'not' || SUBORDINATORS.has(lower)))) return -1;
  const verb = relative ? findFiniteVerb(tokens, i + 1) : i;
  if (verb === -1) return -1;
  for (let j = verb + 1; j < tokens.length; j++) {
    const word = tokens[j];
    if (setOff && word?.text === ',' && (isPredicate(tokens, j + 1) || findFiniteVerb(tokens, j + 1) !== -1))
      return j + 1;
    if (setOff || word === undefined) continue;
    if (COORDINATORS.has(word.lower) || SUBORDINATORS.has(word.lower) || RELATIVES.has(word.lower)) return -1;
    if (isFiniteVerbAt(tokens, j)) return j;
  }
  return -1;
}

/** Polarity, modality and attribution ask for the same main clause: it is found once. */
const known = new WeakMap<readonly Token[], { from: number; main: readonly Token[] }>();

/**
 * The tokens of the main clause from `from` on, in order: without what is fronted, in brackets, relative to the subject, or
 * subordinate to the verb.
 */
export function mainClause(tokens: readonly Token[], from = 0): readonly Token[] {
  const last = known.get(tokens);
  if (last?.from === from) return last.main;
  const main = findMainClause(tokens, from);
  known.set(tokens, { from, main });
  return main;
}

/** "they did not ask the union, | they did not ask anyone": a clause that a mere comma adds. */
const isSpliced = (tokens: readonly Token[], comma: number): boolean =>
  tokens[comma]?.text === ',' &&
  SUBJECT_PRONOUNS.has(tokens[comma + 1]?.lower ?? '') &&
  isFiniteVerbAt(tokens, comma + 2);

function findMainClause(tokens: readonly Token[], from: number): readonly Token[] {
  const start = skipFronted(tokens, from);
  const main: Token[] = [];
  const lastClose = tokens.findLastIndex(({ text }) => text === ')');
  let verb = -1;
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.text === '(' && lastClose > i) {
      while (tokens[i]?.text !== ')') i++;
      continue;
    }
    if (verb === -1) {
      const end = endOfInsertion(tokens, i, start);
      if (end !== -1) {
        i = end - 1;
        continue;
      }
      if (isFiniteVerbAt(tokens, i)) verb = i;
    } else if ((RELATIVES.has(token.lower) || SUBORDINATORS.has(token.lower)) && findFiniteVerb(tokens, i + 1) !== -1) {
      // "did not leave until the ship sank": the word matters, its clause does not.
      if (token.lower === 'until') main.push(token);
      break;
    } else if (isSpliced(tokens, i)) break;
    main.push(token);
  }
  return main;
}
