import { CONTINUING, HOLDING_VERBS, PRESENT_VERBS } from '../text/en/state-words';
import type { DayInterval } from '../values/dates';
import { contentStart, type Proposition } from './proposition';

/** What a clause says of whether a predicate class holds, and when. */
export interface AssertedState extends DayInterval {
  holds: boolean;
}

/** Side, polarity and time of a proposition together; null for a denial of nothing that could be compared. */
export function assertedState(proposition: Proposition, publishedAt: string | null): AssertedState | null {
  const { clause, frame } = proposition;
  const { statement } = clause;
  const denied = statement.modality === 'denied';
  const said = contentStart(clause);
  // "denied the allegations": nothing that could be compared is said to be untrue.
  if (denied && (said === statement.span.start || frame.verb.start < said)) return null;
  // "denied that they had not paid": what is denied is the negative.
  const negated = statement.polarity === 'negated' || (!denied && frame.negated);
  return {
    holds: (frame.side === 1) !== negated,
    ...validity(proposition, negated, publishedAt?.slice(0, 10) ?? null),
  };
}

/**
 * Between which days it is said to hold. A change ("withdrew on 3 May") lasts from its day on; what is "still" so, or has not
 * changed, has been so up to its day. What happened once holds for good: nothing supersedes it.
 */
function validity({ clause, frame, date }: Proposition, negated: boolean, day: string | null): DayInterval {
  const { statement, tokens, lemmas } = clause;
  const verb = tokens.flatMap(({ start, end }, i) => (start >= frame.verb.start && end <= frame.verb.end ? [i] : []));
  const said = verb.map((i) => tokens[i]!.lower);
  const perfect = said.some((word) => /^(?:has|have)(?:n['’]t)?$/u.test(word));
  // "has not been ratified" may change; "has never met them" is said of all time.
  const notYet = negated && perfect && !said.includes('never');
  if (frame.kind === 'event') return { from: null, to: notYet ? day : null };
  // "and the troops remain there": in passing, of no time of its own.
  if (frame.nominal && date === null) return { from: null, to: null };
  const changes = !HOLDING_VERBS.has(lemmas[verb.at(-1) ?? -1] ?? 'be');
  const still = said.some((word) => CONTINUING.has(word)) || (negated && changes && !said.includes('longer'));
  if (still && (date === null || date.to !== null)) return { from: null, to: date?.to ?? day };
  if (date !== null) return { from: date.from, to: changes && date.from === date.to ? null : date.to };
  const since = statement.dates.find(({ from, to, basis }) => from !== null && to === null && basis !== 'unresolved');
  if (since) return { from: since.from, to: day };
  return PRESENT_VERBS.test(statement.text) ? { from: day, to: day } : { from: null, to: null };
}
