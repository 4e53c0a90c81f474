import { RELATIVES, SUBORDINATORS } from './en/function-words';
import { FAILURE_VERBS, IDLE_NO, IDLE_NOT, NEGATIVE_VERBS, NEGATORS } from './en/negation-words';
import { findFiniteVerb } from './finite-verb';
import type { Polarity } from './statement';
import type { Token } from './tokens';

const isNegator = (token: Token): boolean => NEGATORS.has(token.lower) || /n't$/u.test(token.lower);

/** Whether the negator at `index` negates the predicate it stands by. */
function bites(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1]?.lower ?? '';
  if (token === undefined || !isNegator(token)) return false;
  if (token.lower === 'no' && (IDLE_NO.has(next) || tokens[index + 1]?.kind === 'number' || next === ',')) return false;
  if (token.lower === 'not' && (IDLE_NOT.has(next) || (tokens[index - 1]?.text === ',' && /ing$/u.test(next))))
    return false;
  // "not A but B" and "not without" assert.
  if (token.lower === 'without') return !isNegator(tokens[index - 1] ?? token);
  return !tokens.slice(index + 1, index + 4).some(({ lower }) => NEGATIVE_VERBS.has(lower));
}

/** The last token of the main clause: what stands behind "that", "who" or "because" is another proposition. */
function mainEnd(tokens: readonly Token[], verb: number): number {
  for (let i = verb + 1; i < tokens.length; i++) {
    const { lower } = tokens[i] ?? { lower: '' };
    if ((RELATIVES.has(lower) || SUBORDINATORS.has(lower)) && findFiniteVerb(tokens, i + 1) !== -1) return i;
  }
  return tokens.length;
}

/**
 * Whether the main proposition of a clause is negated. `from`: where the proposition begins when a speech verb stands
 * before it ("said that | they had not left").
 */
export function readPolarity(tokens: readonly Token[], from = 0): Polarity {
  const verb = Math.max(findFiniteVerb(tokens, from), from);
  const end = mainEnd(tokens, verb);
  let negations = 0;
  for (let i = from; i < end; i++) {
    const { lower } = tokens[i] ?? { lower: '' };
    // "without a permit" before the verb, or after it, leaves the event affirmed; it negates only a bare participle.
    if (lower === 'without' || lower === 'nor') continue;
    if (bites(tokens, i) || (FAILURE_VERBS.has(lower) && tokens[i + 1]?.lower === 'to')) negations++;
  }
  return negations % 2 === 1 ? 'negated' : 'affirmed';
}
