import type { Quantity } from '../text/statement';
import { daysDisjoint, daysNested } from '../values/dates';
import { fromDecimal } from '../values/decimal';
import { backs, relate } from '../values/interval';
import type { Figure } from './figure';

/** What the evidence's figure means for the claim's: it lies inside, it excludes it, or it leaves it open. */
export type Status = 'contained' | 'disjoint' | 'overlap';

/** "more than 700" speaks for "less than 800" while the two bounds are no farther apart than this. */
const NEAR_BOUND = 0.8;

/** How the figure of the evidence stands to the one of the claim. */
export function statusOf(claim: Figure, evidence: Figure): Status {
  if (claim.kind === 'numeral') return 'contained';
  if (claim.kind === 'date' && evidence.kind === 'date') {
    if (daysDisjoint(claim.days, evidence.days)) return 'disjoint';
    return daysNested(evidence.days, claim.days) ? 'contained' : 'overlap';
  }
  if (claim.kind !== 'quantity' || evidence.kind !== 'quantity') return 'overlap';
  return implied(claim.quantity, evidence.quantity) ?? related(claim.quantity, evidence.quantity);
}

function related(claim: Quantity, evidence: Quantity): Status {
  const relation = relate(evidence, claim);
  if (relation === 'disjoint') return 'disjoint';
  const backed = relation === 'equal' || relation === 'first_inside' || backs(evidence, claim);
  return backed ? 'contained' : 'overlap';
}

/**
 * What a writer implies by a lower bound (scalar implicature, Grice 1975): who says "over 300 million" would have said
 * "over 305 million" if it were so, and means little more than 300 million.
 */
function implied(claim: Quantity, evidence: Quantity): Status | null {
  if (!isLowerBound(evidence) || claim.value === null || evidence.value === null) return null;
  const [asked, given] = [fromDecimal(claim.value), fromDecimal(evidence.value)];
  if (isLowerBound(claim)) return asked.gt(given) ? 'disjoint' : 'contained';
  if (claim.comparator === 'eq' && asked.equals(given)) return 'contained';
  const isUpper = claim.comparator === 'lt' || claim.comparator === 'le';
  return isUpper && given.lt(asked) && given.gte(asked.mul(NEAR_BOUND)) ? 'contained' : null;
}

function isLowerBound({ comparator }: Quantity): boolean {
  return comparator === 'gt' || comparator === 'ge';
}
