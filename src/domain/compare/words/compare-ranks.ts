import { type Comparison, comparison } from '../comparison';
import type { WordAlignment } from './align-clauses';
import type { Term } from './term';

const RANKING = /^(?:be|finish|come|place|rank|end up|becom|win|stand|sit)$/u;

/** "third" against "fourth", "largest" against "second largest", of the same thing; null where no ranks differ. */
export function compareRanks({
  claim,
  evidence,
  pairs,
  restOfClaim,
  restOfEvidence,
}: WordAlignment): Comparison | null {
  const rankOf = (terms: readonly Term[]) => terms.find(({ kind }) => kind === 'ordinal');
  const [claimed, told] = [rankOf(restOfClaim), rankOf(restOfEvidence)];
  const superlative = pairs.find(({ claim: term, relation }) => relation === 'same' && /..est$/u.test(term.text));
  if (claimed === undefined && told === undefined) return null;
  if (!RANKING.test(claim.verb) || !RANKING.test(evidence.verb)) return null;
  // Said of another thing, or in another contest.
  if (
    restOfClaim.some((term) => term !== claimed && term.role !== 'predicate') &&
    restOfEvidence.some((term) => term !== told && term.role !== 'predicate')
  )
    return null;
  // The last may well be the fourth, but not the first.
  const keys = [claimed?.key, told?.key];
  if (keys.includes('ordinal:-1') && !keys.includes('ordinal:1')) return null;
  const one = claimed?.text ?? superlative?.claim.text;
  const other = told?.text ?? superlative?.evidence.text;
  if (one === undefined || other === undefined) return null;
  if (claimed !== undefined && told !== undefined && claimed.role !== told.role && !(claim.copula && evidence.copula))
    return null;
  return comparison(
    'contradicts',
    'rank_differs',
    [{ claim: one, evidence: other }],
    `“${one}” and “${other}” are different ranks.`,
  );
}
