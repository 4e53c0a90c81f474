import fc from 'fast-check';
import type { Comparator } from '../text/statement';
import { backs, disjoint, intervalOf, type Measure, nested, overlaps, relate, roundingTolerance } from './interval';

function measure(
  comparator: Comparator,
  value: string | null,
  min: string | null = null,
  max: string | null = null,
): Measure {
  return { comparator, value, min, max };
}

const anyMeasure = fc.record({
  comparator: fc.constantFrom<Comparator>('eq', 'ge', 'gt', 'le', 'lt', 'approx', 'almost'),
  value: fc.integer({ min: -5000, max: 5000 }).map(String),
  min: fc.constant(null),
  max: fc.constant(null),
});

describe('intervals of measures', () => {
  it.each([
    ['exactly 38 and exactly 41', measure('eq', '38'), measure('eq', '41'), 'disjoint'],
    ['38 twice', measure('eq', '38'), measure('eq', '38'), 'equal'],
    ['38 and at least 30', measure('eq', '38'), measure('ge', '30'), 'first_inside'],
    ['more than 38 and 38', measure('gt', '38'), measure('eq', '38'), 'disjoint'],
    ['at least 38 and 38', measure('ge', '38'), measure('eq', '38'), 'second_inside'],
    ['about 100 and 108', measure('approx', '100'), measure('eq', '108'), 'second_inside'],
    ['about 100 and 112', measure('approx', '100'), measure('eq', '112'), 'disjoint'],
    ['dozens and 30', measure('vague', null, '24', '99'), measure('eq', '30'), 'second_inside'],
    ['6 million and 6.4 million', measure('eq', '6000000'), measure('eq', '6400000'), 'second_inside'],
    ['6 million and 7.4 million', measure('eq', '6000000'), measure('eq', '7400000'), 'disjoint'],
    ['a count of 30 and one of 31', measure('eq', '30'), measure('eq', '31'), 'disjoint'],
    ['10 to 15 and 12 to 20', measure('range', null, '10', '15'), measure('range', null, '12', '20'), 'overlap'],
  ] as const)('relates %s', (_name, first, second, expected) => {
    expect(relate(first, second)).toBe(expected);
  });

  it.each([
    ['at least 100 backs 120', measure('ge', '100'), measure('eq', '120'), true],
    ['at least 100 does not back 130', measure('ge', '100'), measure('eq', '130'), false],
    ['38 backs at least 30', measure('eq', '38'), measure('ge', '30'), true],
    ['dozens does not back 30', measure('vague', null, '24', '99'), measure('eq', '30'), false],
    ['38 does not back 41', measure('eq', '38'), measure('eq', '41'), false],
  ] as const)('%s', (_name, evidence, claim, expected) => {
    expect(backs(evidence, claim)).toBe(expected);
  });

  it.each([
    ['38', '0'],
    ['6000000', '500000'],
    ['1000', '100'],
    ['6.0', '0.05'],
    ['727', '0.5'],
  ])('lets %s be rounded by %s', (decimal, tolerance) => {
    expect(roundingTolerance(decimal).equals(tolerance)).toBe(true);
  });

  it('is symmetric in disjointness, and disjoint exactly when nothing overlaps', () => {
    fc.assert(
      fc.property(anyMeasure, anyMeasure, (a, b) => {
        const [first, second] = [intervalOf(a), intervalOf(b)];
        expect(disjoint(first, second)).toBe(disjoint(second, first));
        expect(overlaps(first, second)).toBe(!disjoint(first, second));
        if (nested(first, second)) expect(disjoint(first, second)).toBe(false);
      }),
    );
  });

  it('nests every interval in itself', () => {
    fc.assert(fc.property(anyMeasure, (a) => expect(nested(intervalOf(a), intervalOf(a))).toBe(true)));
  });

  it('relates two measures the same way from either side, roundings included', () => {
    const mirrored = {
      equal: 'equal',
      first_inside: 'second_inside',
      second_inside: 'first_inside',
      overlap: 'overlap',
      disjoint: 'disjoint',
    };
    const rounded = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 6 }), fc.boolean());
    const figure = rounded.map(([digits, zeros, point]) =>
      measure('eq', point ? `${digits}.${digits}` : `${digits}${'0'.repeat(zeros)}`),
    );
    const any = fc.oneof(anyMeasure, figure);
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(relate(b, a)).toBe(mirrored[relate(a, b)]);
        expect(relate(a, a)).toBe('equal');
        if (relate(a, b) === 'disjoint') expect(backs(a, b)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('contains transitively, and two intervals that contain each other are one', () => {
    fc.assert(
      fc.property(anyMeasure, anyMeasure, anyMeasure, (a, b, c) => {
        const [first, second, third] = [intervalOf(a), intervalOf(b), intervalOf(c)];
        if (nested(first, second) && nested(second, third)) expect(nested(first, third)).toBe(true);
        if (nested(first, second) && nested(second, first)) expect(second).toEqual(first);
        if (nested(first, second) && disjoint(second, third)) expect(disjoint(first, third)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
