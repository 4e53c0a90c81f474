import { IRREGULAR_VERBS } from './en/irregular-verbs';
import { stem } from './stem';

/** One key for all forms of a word: "withdrew", "withdraws" and "withdrawn" share it. Takes lower case. */
export function lemma(lower: string): string {
  const bare = lower.replace(/['’]s?$/u, '');
  return stem(IRREGULAR_VERBS.get(bare) ?? bare);
}
