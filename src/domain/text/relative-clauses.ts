import { PREPOSITIONS } from './en/function-words';
import { findFiniteVerb } from './finite-verb';
import { nextWhere } from './next-where';
import { isPredicate } from './own-verb';
import { isNegator } from './polarity';
import type { Token } from './tokens';

const NONRESTRICTIVE: ReadonlySet<string> = new Set(['which', 'who', 'whom', 'whose']);

/** ", where …" of fewer words tells no more than the place before it. */
const SHORTEST_PLACE = 7;

const tellsOfPlace = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + SHORTEST_PLACE] !== undefined ||
  tokens.slice(i + 2).some((token) => token.kind === 'number' || isNegator(token));

/** Whether ", which …" or ", with whom …" begins at the comma `i`. */
export function isRelativeAt(tokens: readonly Token[], hidden: readonly boolean[], i: number): boolean {
  if (tokens[i]?.text !== ',' || hidden[i]) return false;
  const next = tokens[i + 1]?.lower ?? '';
  const second = tokens[i + 2]?.lower ?? '';
  return (
    (NONRESTRICTIVE.has(next) ||
      (next === 'where' && tellsOfPlace(tokens, i)) ||
      (PREPOSITIONS.has(next) && NONRESTRICTIVE.has(second))) &&
    findFiniteVerb(tokens, i + 1) !== -1
  );
}

/** Tells where the relative clause ends that begins at a comma: at one of the `cuts`, or where the predicate of its noun follows. */
export function relativeEnds(tokens: readonly Token[], cuts: ReadonlySet<number>): (from: number) => number {
  let ends: Int32Array | undefined;
  return (from) => {
    ends ??= nextWhere(
      tokens.length,
      (i) => cuts.has(i) || (tokens[i]?.text === ',' && (isPredicate(tokens, i + 1) || cuts.has(i + 1))),
    );
    return ends[findFiniteVerb(tokens, from + 1) + 1] ?? tokens.length;
  };
}
