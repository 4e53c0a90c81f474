import { BARE_CLAUSE_VERBS, SPEECH_CUES } from './en/cues';
import { ADVERBS } from './en/function-words';
import { IDLE_PARTICIPLES, OUTCOME_PARTICIPLES } from './en/tail-words';
import { findFiniteVerb } from './finite-verb';
import { isPredicate } from './own-verb';
import type { Token } from './tokens';

/** A tail of fewer words says nothing of its own. */
const SHORTEST = 3;
/** How far behind the participle a figure is looked for, and the verb of what it says. */
const REACH = 8;

/** Whether the participle at `at` tells something checkable: an outcome, a figure, or what somebody added. */
function asserts(tokens: readonly Token[], at: number): boolean {
  const participle = tokens[at];
  if (participle === undefined || !/..ing$/u.test(participle.lower) || IDLE_PARTICIPLES.has(participle.lower))
    return false;
  const cue = SPEECH_CUES.get(participle.lower);
  if (cue !== undefined)
    return (
      tokens[at + 1]?.lower === 'that' ||
      (BARE_CLAUSE_VERBS.has(cue.verb) && findFiniteVerb(tokens, at + 1, at + REACH) > at + 1)
    );
  if (OUTCOME_PARTICIPLES.has(participle.lower)) return true;
  return tokens.slice(at + 1, at + REACH).some(({ kind }) => kind === 'number');
}

/**
 * Whether a participle behind the comma `i` opens a statement of its own (", killing 12 people", ", adding that …").
 * `from`: where the clause before it begins; in mid-clause, before the predicate of its noun, it does not.
 */
export function opensTail(tokens: readonly Token[], i: number, from: number): boolean {
  if (tokens[i]?.text !== ',') return false;
  const at = ADVERBS.has(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  if (tokens.length - at < SHORTEST || !asserts(tokens, at) || findFiniteVerb(tokens, from, i) === -1) return false;
  const comma = tokens.findIndex(({ text }, j) => j > at && text === ',');
  return comma === -1 || !isPredicate(tokens, comma + 1);
}
