import { Fraction } from 'fraction.js';
import type { Exact } from '../values/decimal';
import { BASE_UNCERTAINTY, FULL_OFFSET_STRENGTH, REPORT_UNCERTAINTY } from './constants';

/** Belief, disbelief and uncertainty add up to 1; `probability` is belief plus half the uncertainty. */
export interface Opinion {
  belief: Exact;
  disbelief: Exact;
  uncertainty: Exact;
  probability: Exact;
}

const HALF = new Fraction(1, 2);
const ONE = new Fraction(1);
const BASE = new Fraction(BASE_UNCERTAINTY);
const PER_REPORT = new Fraction(REPORT_UNCERTAINTY);
const FULL_OFFSET = new Fraction(FULL_OFFSET_STRENGTH);

/** Evidence for (r), against (s) and the prior weight of not knowing (u0) as a subjective opinion (Jøsang 2016, ch. 3). */
export function opinionOf(support: Exact, opposition: Exact, prior: Exact): Opinion {
  const total = support.add(opposition).add(prior);
  const [belief, disbelief, uncertainty] = [support.div(total), opposition.div(total), prior.div(total)];
  return { belief, disbelief, uncertainty, probability: belief.add(uncertainty.mul(HALF)) };
}

/** How much of one reporting group a group for offsets, 0 to 1. */
export function offsetOf(strength: Exact): Exact {
  const offset = strength.div(FULL_OFFSET);
  return offset.gt(ONE) ? ONE : offset;
}

/** u0: grows with the groups that only report, once they outnumber the groups for (given as the sum of their offsets). */
export function priorUncertainty(reportingGroups: number, offsets: Exact): Exact {
  if (reportingGroups === 0) return BASE;
  const excess = new Fraction(reportingGroups).sub(offsets);
  return isPositive(excess) ? BASE.add(excess.mul(PER_REPORT)) : BASE;
}

/** The library gives zero the sign of what it came from, so the sign alone does not tell. */
export function isPositive(value: Exact): boolean {
  return value.n > 0n && value.s > 0n;
}
