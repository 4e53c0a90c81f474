import { readPolarity } from '../text/polarity';
import { tokenize } from '../text/tokens';
import { type Comparison, comparison, type SentencePair } from './comparison';
import { coverageOf } from './coverage';

const NEARLY_ALL = 0.7;

/** One negates what the other affirms; only where the sentences say little else. */
export function opposed(pair: SentencePair): boolean {
  if (readPolarity(tokenize(pair.claim)) === readPolarity(tokenize(pair.evidence))) return false;
  return coverageOf(pair.claim, pair.evidence) >= NEARLY_ALL && coverageOf(pair.evidence, pair.claim) >= NEARLY_ALL;
}

export function polarityOpposed(pair: SentencePair): Comparison {
  return comparison(
    'contradicts',
    'polarity_opposed',
    [{ claim: pair.claim, evidence: pair.evidence }],
    'One sentence affirms what the other negates.',
  );
}
