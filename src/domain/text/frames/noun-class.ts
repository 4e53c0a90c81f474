import { NOUN_CLASSES } from '../en/noun-classes';
import { phraseLexicon } from './phrase-lexicon';

const lexicon = phraseLexicon(Object.entries(NOUN_CLASSES).map(([name, nouns]) => [nouns, name] as const));

/** The noun class that starts at `at` and how many words it takes: "passenger plane" → aircraft, 2. */
export function nounClassAt(lemmas: readonly string[], at: number): { name: string; length: number } | null {
  const match = lexicon.matchAt(lemmas, at);
  return match && { name: match.values[0]!, length: match.length };
}
