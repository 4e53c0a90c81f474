import { Fraction } from 'fraction.js';
import type { Exact } from '../values/decimal';
import { RECORD_INERTIA } from './constants';
import { isRulings, type Rulings } from './rulings';

/**
 * A source's weight moved by its record: (8·w0 + k)/(8 + n), where k of n ruled claims were right. The weight of its grade counts
 * like eight rulings, the beta-binomial mean with a prior of that strength. A record that cannot be one leaves it as it is.
 */
export function weightFromRecord(weight: Exact, rulings: Rulings | undefined): Exact {
  if (!isRulings(rulings)) return weight;
  const inertia = new Fraction(RECORD_INERTIA);
  return inertia.mul(weight).add(rulings.right).div(inertia.add(rulings.total));
}
