import { PREPOSITIONS } from './en/function-words';
import {
  FAILURE_WORDS,
  IDLE_BEFORE,
  IDLE_BEHIND,
  LITOTES,
  NEGATING_PHRASES,
  NEGATIVE_VERBS,
  NEGATORS,
  PAST_AUXILIARIES,
  UNAVOIDABLE,
} from './en/negation-words';
import { mainClause } from './main-clause';
import type { Polarity } from './statement';
import type { Token } from './tokens';

export const isNegator = ({ lower }: Token): boolean => NEGATORS.has(lower) || lower.endsWith("n't");
const isVerbNegator = (lower: string): boolean => /^(?:not|never|cannot|nobody|one)$|n't$/u.test(lower);

/** "did not deny", "have not ruled out": the verb takes the negation back. */
function takesBack(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(index + 1, index + 4)
    .some(
      ({ lower }, at) => NEGATIVE_VERBS.has(lower) || (/^ruled?$/u.test(lower) && ruledOut(tokens, index + 2 + at)),
    );
}
const ruledOut = (tokens: readonly Token[], behind: number): boolean => tokens[behind]?.lower === 'out';

/** "not unaware" at `index`. */
export const isLitotes = (tokens: readonly Token[], index: number): boolean =>
  isNegator(tokens[index] as Token) &&
  LITOTES.test(
    tokens
      .slice(index + 1, index + 3)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** Whether the negator at `index` of a main clause negates its predicate. */
function bites(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !isNegator(token)) return false;
  const { lower } = token;
  // "without a permit" leaves the event affirmed; "neither … nor" negates once.
  if (lower === 'without' || lower === 'nor') return false;
  const previous = tokens[index - 1]?.lower ?? '';
  const ahead = tokens
    .slice(index + 1, index + 4)
    .map((next) => next.lower)
    .join(' ');
  if (IDLE_BEFORE[lower]?.test(ahead) || isLitotes(tokens, index)) return false;
  if (lower === 'not' && IDLE_BEHIND.has(previous)) return false;
  if (lower === 'no' && PREPOSITIONS.has(previous)) return NEGATING_PHRASES.has(tokens[index + 1]?.lower ?? '');
  const verbal = isVerbNegator(lower) || (lower === 'no' && tokens[index + 1]?.lower === 'one');
  if (!verbal) return true;
  if (UNAVOIDABLE.test(ahead) || takesBack(tokens, index)) return false;
  const past = PAST_AUXILIARIES.has(lower) || PAST_AUXILIARIES.has(previous);
  return !(past && tokens.slice(index + 1).some((next) => next.lower === 'until'));
}

/** "failed to", "unable to", "have yet to". */
const saysFailure = (tokens: readonly Token[], index: number): boolean =>
  tokens[index + 1]?.lower === 'to' &&
  (FAILURE_WORDS.has(tokens[index]?.lower ?? '') ||
    (tokens[index]?.lower === 'yet' && /^(?:have|has|had|is|are)$/u.test(tokens[index - 1]?.lower ?? '')));

/**
 * Whether the main proposition of a clause is negated. `from`: where the proposition begins when a speech verb stands
 * before it ("said that | they had not left").
 */
export function readPolarity(tokens: readonly Token[], from = 0): Polarity {
  const main = mainClause(tokens, from);
  const negations = main.filter((_, i) => bites(main, i) || saysFailure(main, i)).length;
  return negations % 2 === 1 ? 'negated' : 'affirmed';
}
