import type { GuardedPattern } from '../en/calendar-patterns';

/** More than any sentence holds; a text that goes on like that is no prose. */
const MOST_IN_SENTENCE = 500;

/** The matches of a pattern in a sentence, in order. */
export function findMatches(passage: string, { needs, pattern }: GuardedPattern): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  if (!needs.test(passage)) return matches;
  for (const match of passage.matchAll(pattern)) {
    matches.push(match);
    if (matches.length === MOST_IN_SENTENCE) break;
  }
  return matches;
}
