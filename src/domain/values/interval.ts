import { Fraction } from 'fraction.js';
import type { Comparator } from '../text/statement';
import { type Exact, fromDecimal, significantDigits } from './decimal';

/** A set of numbers between two ends; null is no end. `minOpen`/`maxOpen`: the end itself is excluded. */
export interface Interval {
  min: Exact | null;
  max: Exact | null;
  minOpen: boolean;
  maxOpen: boolean;
}

/** What a Quantity and a quantity Answer have in common. */
export interface Measure {
  value: string | null;
  min: string | null;
  max: string | null;
  comparator: Comparator;
}

/** `equal`, `first_inside` (the first refines the second), `second_inside`, `overlap` or `disjoint`. */
export type IntervalRelation = 'equal' | 'first_inside' | 'second_inside' | 'overlap' | 'disjoint';

const APPROXIMATION = new Fraction(1, 10);
/** Beyond this multiple "at least n" is no longer evidence for a value. */
const LOWER_BOUND_REACH = new Fraction(5, 4);
/** Counts below this are taken as counted, not as rounded. */
const COUNTED_BELOW = new Fraction(100);
const LARGEST_TOLERANCE = new Fraction(1, 10);

/** The numbers a measure allows: "at least 7" is [7, ∞), "more than 7" (7, ∞), "about 10" [9, 11], "almost 10" [9, 10]. */
export function intervalOf(measure: Measure): Interval {
  const value = measure.value === null ? null : fromDecimal(measure.value);
  const min = measure.min === null ? null : fromDecimal(measure.min);
  const max = measure.max === null ? null : fromDecimal(measure.max);
  if (value === null) return closed(min, max);
  const margin = () => value.abs().mul(APPROXIMATION);
  switch (measure.comparator) {
    case 'ge':
      return closed(value, null);
    case 'gt':
      return { ...closed(value, null), minOpen: true };
    case 'le':
      return closed(null, value);
    case 'lt':
      return { ...closed(null, value), maxOpen: true };
    case 'approx':
      return closed(min ?? value.sub(margin()), max ?? value.add(margin()));
    case 'almost':
      return closed(min ?? value.sub(margin()), max ?? value);
    case 'range':
    case 'vague':
      return closed(min ?? value, max ?? value);
    default:
      return closed(value, value);
  }
}

/** No number lies in both. */
export function disjoint(a: Interval, b: Interval): boolean {
  return endsBefore(a, b) || endsBefore(b, a);
}

export function overlaps(a: Interval, b: Interval): boolean {
  return !disjoint(a, b);
}

/** Every number of `inner` lies in `outer`. */
export function nested(inner: Interval, outer: Interval): boolean {
  return startsWithin(inner, outer) && stopsWithin(inner, outer);
}

/**
 * Half a unit of the last significant digit, at most a tenth of the value: what a rounded figure leaves open
 * ("6 million" allows 6.4 million). Counts below a hundred are exact.
 */
export function roundingTolerance(decimal: string): Exact {
  const value = fromDecimal(decimal).abs();
  const whole = !decimal.includes('.');
  if (whole && value.lt(COUNTED_BELOW)) return new Fraction(0);
  const places = whole ? 0 : decimal.length - decimal.indexOf('.') - 1;
  const zeros = whole ? decimal.length - decimal.replace(/(?<!0)0+$/, '').length : 0;
  const half = new Fraction(1, 2).mul(new Fraction(10).pow(zeros - places) ?? 1);
  const limit = value.mul(LARGEST_TOLERANCE);
  return half.gt(limit) && whole ? limit : half;
}

/** How two measures relate after the less precise of two plain figures has been allowed its rounding. */
export function relate(first: Measure, second: Measure): IntervalRelation {
  const a = tolerant(first, second);
  const b = tolerant(second, first);
  if (disjoint(a, b)) return 'disjoint';
  const firstInside = nested(a, b);
  const secondInside = nested(b, a);
  if (firstInside && secondInside) return 'equal';
  if (firstInside) return 'first_inside';
  return secondInside ? 'second_inside' : 'overlap';
}

/** Whether evidence for `measure` is evidence for `claim`: inside it, and where "at least n" leaves the top open, within 1.25 n. */
export function backs(measure: Measure, claim: Measure): boolean {
  const relation = relate(measure, claim);
  if (relation === 'equal' || relation === 'first_inside') return true;
  if (relation === 'disjoint') return false;
  if (measure.comparator !== 'ge' && measure.comparator !== 'gt') return false;
  const reached = reach(measure);
  const asked = intervalOf(claim);
  return asked.max !== null && reached.max !== null && asked.max.lte(reached.max) && overlaps(reached, asked);
}

/** The interval for which a lower bound still speaks: "at least 100" backs 100 to 125. Other measures: their interval. */
export function reach(measure: Measure): Interval {
  const interval = intervalOf(measure);
  if (interval.max !== null || interval.min === null) return interval;
  return { ...interval, max: interval.min.mul(LOWER_BOUND_REACH) };
}

function tolerant(measure: Measure, other: Measure): Interval {
  const interval = intervalOf(measure);
  if (measure.comparator !== 'eq' || measure.value === null || other.value === null) return interval;
  if (other.comparator !== 'eq' && other.comparator !== 'approx') return interval;
  if (significantDigits(measure.value) >= significantDigits(other.value)) return interval;
  const tolerance = roundingTolerance(measure.value);
  return closed(interval.min?.sub(tolerance) ?? null, interval.max?.add(tolerance) ?? null);
}

function closed(min: Exact | null, max: Exact | null): Interval {
  return { min, max, minOpen: false, maxOpen: false };
}

function endsBefore(a: Interval, b: Interval): boolean {
  if (a.max === null || b.min === null) return false;
  const order = a.max.compare(b.min);
  return order < 0 || (order === 0 && (a.maxOpen || b.minOpen));
}

function startsWithin(inner: Interval, outer: Interval): boolean {
  if (outer.min === null) return true;
  if (inner.min === null) return false;
  const order = inner.min.compare(outer.min);
  return order > 0 || (order === 0 && (inner.minOpen || !outer.minOpen));
}

function stopsWithin(inner: Interval, outer: Interval): boolean {
  if (outer.max === null) return true;
  if (inner.max === null) return false;
  const order = inner.max.compare(outer.max);
  return order < 0 || (order === 0 && (inner.maxOpen || !outer.maxOpen));
}
