import { compareFigures } from './compare-figures';
import { compareWords } from './compare-words';
import { type Comparison, comparison, type SentencePair } from './comparison';
import { coverageOf } from './coverage';

/** Share of the claim's content words that the evidence must repeat before its figures are compared at all. */
const RELATED = 0.15;

/** What the evidence sentence means for the claim sentence, with the rule that decided and the words it rests on. */
export function compareSentences(pair: SentencePair): Comparison {
  const coverage = coverageOf(pair.claim, pair.evidence);
  if (coverage < RELATED)
    return comparison('neutral', 'unrelated', [], 'The sentences share too few words to be about the same thing.');
  return compareFigures(pair, coverage) ?? compareWords(pair, coverage);
}
