import { compareSameWords, polarityOpposed } from './compare-predicates';
import { type Comparison, comparison, type SentencePair } from './comparison';
import { opposed } from './opposed';

const SAME_WORDS = 0.5;

/** What the words mean where no figures decide; `coverage`: the share of the claim's content words that the evidence repeats. */
export function compareWords(pair: SentencePair, coverage: number): Comparison {
  if (coverage >= SAME_WORDS) return opposed(pair) ? polarityOpposed(pair) : compareSameWords(pair);
  return comparison('neutral', 'not_aligned', [], 'The claim has no figure to compare.');
}
