import { isNegator } from '../text/polarity';
import { type Clause, within } from './clause';
import { contentStart } from './proposition';

// "no terrorist attack", "was not an attack": so many words may stand between.
const REACH = 3;

/**
 * Whether the word for an incident at `at` stands for one that is said not to have been: "there was no attack", "denied that
 * the plant had been attacked". "The attack was not planned" and "denied ordering the attack" tell of one that was.
 */
export function isDeniedMention(clause: Clause, at: number): boolean {
  const { tokens, frames, statement } = clause;
  const token = tokens[at]!;
  const denied = statement.modality === 'denied' && token.start >= contentStart(clause) && followsCue(clause, at);
  const verb = frames.find((frame) => !frame.nominal && within(token, frame.verb));
  const before = tokens.slice(Math.max(0, at - REACH), at).map(({ lower }) => lower);
  if (verb || (/ed$/u.test(token.lower) && before.length > 0))
    return denied || verb?.negated === true || tokens.slice(Math.max(0, at - REACH), at).some((one) => isNegator(one));
  const determiner =
    before.findLast((word) => /^(?:the|this|that|these|those|an?|any|no|not|never)$/u.test(word)) ?? '';
  if (/^(?:no|not|never)$/u.test(determiner)) return true;
  if (/^(?:an?|any)$/u.test(determiner)) return denied || NOT_A.test(before.join(' '));
  return false;
}

const NOT_A = /(?:\bnot|n['’]t|\bnever) (?:an?|any)\b/u;

/** "denied that …": what stands before the denying is not denied. */
function followsCue({ tokens, statement }: Clause, at: number): boolean {
  const cue = statement.attribution.cue;
  return tokens.slice(0, at).some(({ lower }) => lower === cue);
}
