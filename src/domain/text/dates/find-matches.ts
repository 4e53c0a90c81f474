import type { GuardedPattern } from '../en/calendar-patterns';

/** More than any sentence holds; a text that goes on like that is no prose. */
const MOST_IN_SENTENCE = 500;

/** The matches of a pattern in a sentence, in order. */
export function findMatches(passage: string, { needs, pattern }: GuardedPattern): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  if (!needs.test(passage)) return matches;
  // No `matchAll`: it makes a new expression each time.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(passage); match !== null; match = pattern.exec(passage)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
    if (matches.length === MOST_IN_SENTENCE) break;
  }
  return matches;
}
