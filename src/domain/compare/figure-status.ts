import { Fraction } from 'fraction.js';
import { daysDisjoint, daysNested } from '../values/dates';
import { fromDecimal, significantDigits, toDecimal } from '../values/decimal';
import { backs, type Measure, relate } from '../values/interval';
import type { DateFigure, Figure, ScoreFigure } from './figure';
import { inUnitOf } from './in-unit-of';

/** What the evidence's figure means for the claim's: it lies inside, it excludes it, or it leaves it open. */
export type Status = 'contained' | 'disjoint' | 'overlap';

/** "more than 70" speaks for "less than 200" while the two bounds are no farther apart than this. */
const NEAR_BOUND = 0.3;
/** "about 286,200" is meant to its last digits; only a round number leaves a tenth open. */
const ROUND_DIGITS = 2;
const PRECISE = new Fraction(1, 100);

/** How the figure of the evidence stands to the one of the claim. */
export function statusOf(claim: Figure, evidence: Figure): Status {
  if (claim.kind === 'date' && evidence.kind === 'date') return dateStatus(claim, evidence);
  if (claim.kind === 'rank' && evidence.kind === 'rank') return related(claim.measure, evidence.measure);
  if (claim.kind === 'quantity' && evidence.kind === 'rank') return countedTo(claim.quantity, evidence.measure);
  if (claim.kind === 'score' && evidence.kind === 'score')
    return samePoints(claim, evidence) ? 'contained' : 'disjoint';
  if (claim.kind !== 'quantity' || evidence.kind !== 'quantity') return 'contained';
  const given = inUnitOf(claim.quantity, evidence.quantity) ?? evidence.quantity;
  return implied(claim.quantity, given) ?? related(claim.quantity, given);
}

function dateStatus(claim: DateFigure, evidence: DateFigure): Status {
  if (daysDisjoint(claim.days, evidence.days)) return 'disjoint';
  return daysNested(evidence.days, claim.days) ? 'contained' : 'overlap';
}

/** "for the second time" leaves room for a third. */
function countedTo(claim: Measure, rank: Measure): Status {
  const status = related(claim, rank);
  const earlier = claim.comparator === 'eq' && Number(rank.value) < Number(claim.value);
  return status === 'disjoint' && earlier ? 'overlap' : status;
}

function samePoints(claim: ScoreFigure, evidence: ScoreFigure): boolean {
  const [won, lost] = claim.points;
  const [for_, against] = evidence.points;
  return (won === for_ && lost === against) || (won === against && lost === for_);
}

function related(claim: Measure, evidence: Measure): Status {
  const given = precise(evidence);
  const relation = relate(given, claim);
  if (relation === 'disjoint') return 'disjoint';
  const backed = relation === 'equal' || relation === 'first_inside' || backs(given, claim);
  return backed ? 'contained' : 'overlap';
}

/**
 * What a writer implies by a bound (scalar implicature, Grice 1975): who says "over 300 million" would have said
 * "over 305 million" if it were so, and means little more than 300 million. In VitaminC, "over n" against a claim of "over
 * m", m > n, is annotated a contradiction in 42 of 57 pairs.
 */
function implied(claim: Measure, evidence: Measure): Status | null {
  const side = sideOf(evidence);
  if (side === 0 || claim.value === null || evidence.value === null) return null;
  const [asked, given] = [fromDecimal(claim.value), fromDecimal(evidence.value)];
  if (claim.comparator === 'eq' && asked.equals(given)) return 'contained';
  const [near, far] = given.lt(asked) ? [given, asked] : [asked, given];
  const beyond = side > 0 ? asked.gt(given) : asked.lt(given);
  if (sideOf(claim) === side) return beyond ? 'disjoint' : 'contained';
  if (sideOf(claim) === 0 || !beyond) return null;
  return near.gte(far.mul(NEAR_BOUND)) ? 'contained' : null;
}

/** 1 for a lower bound, -1 for an upper, 0 for neither. */
function sideOf({ comparator }: Measure): -1 | 0 | 1 {
  if (comparator === 'gt' || comparator === 'ge') return 1;
  return comparator === 'lt' || comparator === 'le' ? -1 : 0;
}

function precise(measure: Measure): Measure {
  if (measure.comparator !== 'approx' && measure.comparator !== 'almost') return measure;
  if (measure.value === null || significantDigits(measure.value) <= ROUND_DIGITS) return measure;
  const value = fromDecimal(measure.value);
  const margin = value.abs().mul(PRECISE);
  const max = measure.comparator === 'almost' ? value : value.add(margin);
  return { ...measure, min: toDecimal(value.sub(margin)), max: toDecimal(max) };
}
