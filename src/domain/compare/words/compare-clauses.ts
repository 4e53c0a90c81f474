import { type Comparison, comparison, type SentencePair } from '../comparison';
import { alignClauses, isLight } from './align-clauses';
import { compareControl } from './compare-control';
import { compareHoldings } from './compare-holdings';
import { compareUniversals } from './compare-universals';
import { judgeClauses } from './judge-clauses';
import { normaliseClause } from './normalise-clause';
import { readClauses } from './read-clauses';
import { restateHappening } from './restate-happening';
import type { WordClause } from './term';
import { withOutcome } from './with-outcome';

/** What the clauses of the evidence mean for the main clause of the claim; null where they do not meet. */
export function compareClauses(pair: SentencePair): Comparison | null {
  const claims = readToldClauses(pair.claim);
  const evidence = readToldClauses(pair.evidence);
  const offices = compareHoldings(pair, claims, evidence);
  if (offices !== null) return offices;
  const judged = claims.flatMap((claim) => {
    const found = bestOf(claim, evidence);
    return found === null ? [] : [found];
  });
  const clash = judged.find(({ bearing }) => bearing === 'contradicts');
  if (clash !== undefined) return clash;
  const open = judged.find(({ bearing }) => bearing !== 'supports');
  if (open !== undefined) return open;
  const [support] = judged;
  if (support === undefined) return null;
  if (judged.length < claims.filter(isTelling).length)
    return comparison(
      'neutral',
      'partly_said',
      support.operands,
      'The evidence says only a part of what the claim says.',
    );
  return support;
}

/** Each clause in the one way its event is told. */
const readToldClauses = (text: string): WordClause[] =>
  readClauses(text)
    .flatMap(withOutcome)
    .map((clause) => normaliseClause(restateHappening(clause)));

const isTelling = (clause: WordClause): boolean => clause.terms.some((term) => !isLight(term, clause));

/** The judgement by the clause of the evidence that shares most with the claim's. */
function bestOf(claim: WordClause, evidence: readonly WordClause[]): Comparison | null {
  const ranked = evidence
    .map((clause) => {
      const alignment = alignClauses(claim, clause);
      return {
        judged: judgeClauses(alignment) ?? compareUniversals(claim, clause) ?? compareControl(claim, clause),
        shared: alignment.pairs.length - 0.1 * alignment.restOfEvidence.length,
      };
    })
    .sort((a, b) => b.shared - a.shared);
  return ranked.find(({ judged }) => judged !== null)?.judged ?? null;
}
