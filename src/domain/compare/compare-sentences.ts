import { untokenize } from '../text/untokenize';
import { compareSameEvent, compareStatesOfEvent, tellsOtherEvents } from './compare-events';
import { compareStretch } from './compare-stretch';
import { type Comparison, comparison, type SentencePair } from './comparison';
import { coverageOf } from './coverage';
import { decideByFigures, decideByNames } from './decide-by-figures';
import { readFigurePair } from './read-figure-pair';
import { compareClauses } from './words/compare-clauses';

/** Share of the claim's content words that the evidence must repeat before its figures are compared at all. */
const RELATED = 0.15;

/** Rules of answers that settle nothing. */
const OPEN = /^(?:unrelated|not_aligned|date_overlap)$/u;

/** What the evidence sentence means for the claim sentence, with the rule that decided and the words it rests on. */
export function compareSentences(given: SentencePair): Comparison {
  const pair = { ...given, claim: untokenize(given.claim), evidence: untokenize(given.evidence) };
  if (isOneSentence(pair)) return comparison('supports', 'same_words', [], 'Both say the same in the same words.');
  const states = compareStatesOfEvent(pair);
  if (states !== null) return states;
  const compared = compareByWords(pair);
  if (compared.rule === 'date_disjoint' && tellsOtherEvents(pair))
    return comparison('neutral', 'other_predicate', compared.operands, 'The dates are those of different events.');
  const open = compared.bearing === 'neutral' && OPEN.test(compared.rule);
  return (open ? compareSameEvent(pair) : null) ?? compared;
}

/** Word for word the same, and not of two days: "three died on Monday" may be another Monday. */
function isOneSentence({ claim, evidence, claimPublished, evidencePublished }: SentencePair): boolean {
  return claim.trim() !== '' && claim.trim() === evidence.trim() && claimPublished === evidencePublished;
}

function compareByWords(pair: SentencePair): Comparison {
  const coverage = coverageOf(pair.claim, pair.evidence);
  const figures = readFigurePair(pair);
  const counted =
    coverage < RELATED ? null : (compareStretch(figures, pair) ?? decideByFigures(figures, pair, coverage));
  if (counted === null) return compareClauses(pair) ?? decideByNames(figures, coverage) ?? unlike(coverage);
  if (counted.bearing !== 'supports' && counted.rule !== 'not_aligned') return counted;
  const words = compareClauses(pair);
  // The same figures do not make the same statement, and words may decide where the figures do not meet.
  const otherwise = words?.bearing === 'contradicts' || words?.rule === 'earlier_holder';
  if (words === null || (counted.bearing === 'supports' && !otherwise)) return counted;
  return words;
}

function unlike(coverage: number): Comparison {
  return coverage < RELATED
    ? comparison('neutral', 'unrelated', [], 'The sentences share too few words to be about the same thing.')
    : comparison('neutral', 'not_aligned', [], 'The sentences do not say the same thing of the same parties.');
}
