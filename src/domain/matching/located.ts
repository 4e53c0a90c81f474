import { PREPOSITIONS } from '../text/en/function-words';
import type { Frame } from '../text/frames/frame';
import type { Token } from '../text/tokens';
import type { Clause } from './clause';
import type { Participant } from './participant';

const LOCATIVE = /^(?:in|at|near|from|inside|over|outside|around|to|into|throughout|off|across)$/u;
const TOWNS = /^(?:city|town|village|port|region|province|district|island|capital)$/u;
// "in the southern city of X": so many words may stand between.
const REACH = 4;

/** The preposition that makes a named participant a place ("near"); null where there is none. */
export function locativeOf(tokens: readonly Token[], one: Participant): string | null {
  const at = tokens.findIndex((token) => token.start >= one.start);
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const { lower, kind } = tokens[i]!;
    if (LOCATIVE.test(lower)) return lower;
    if (lower === 'of' && TOWNS.test(tokens[i - 1]?.lower ?? '')) return locativeBefore(tokens, i - 1) ?? 'in';
    // "In 2021 Oslo …": the preposition is the year's.
    if (PREPOSITIONS.has(lower) || kind !== 'word') return null;
  }
  return null;
}

function locativeBefore(tokens: readonly Token[], at: number): string | null {
  const before = tokens.slice(Math.max(0, at - REACH), at).findLast(({ lower }) => PREPOSITIONS.has(lower));
  return before && LOCATIVE.test(before.lower) ? before.lower : null;
}

/** Whether a proposition only points at its place: "left the country", "from its territory", "… there". */
export function namesNoPlace({ clause, frame }: { clause: Clause; frame: Frame }): boolean {
  return clause.tokens.some(
    (token, i) =>
      token.start >= frame.verb.end &&
      (token.lower === 'there' || (POINTED_AT.test(token.lower) && POINTING.test(clause.tokens[i - 1]?.lower ?? ''))),
  );
}

const POINTED_AT = /^(?:country|territory|region|area|province|enclave|city|town|village|island|soil|base)$/u;
const POINTING = /^(?:the|its|their|this|that)$/u;
