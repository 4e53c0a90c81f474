import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { fromDecimal, significantDigits, toDecimal } from './decimal';

describe('decimal strings', () => {
  it.each([
    [new Fraction(1, 3), '0.333333333'],
    [new Fraction(5, 2), '2.5'],
    [new Fraction(-7, 4), '-1.75'],
    [new Fraction('4.1').mul(1_000_000_000), '4100000000'],
    [new Fraction(0), '0'],
  ])('writes %s as %s', (value, expected) => {
    expect(toDecimal(value)).toBe(expected);
  });

  it('comes back from what it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 9 }), (n, places) => {
        const value = new Fraction(n, 10n ** BigInt(places));
        expect(fromDecimal(toDecimal(value)).equals(value)).toBe(true);
      }),
    );
  });

  it.each(['', '1e9', '1,000', 'twelve', '--1'])('refuses %p', (text) => {
    expect(() => fromDecimal(text)).toThrow(RangeError);
  });

  it.each([
    ['38', 2],
    ['6000000', 1],
    ['6.0', 2],
    ['0.05', 1],
    ['0', 1],
  ])('counts the significant digits of %s', (text, expected) => {
    expect(significantDigits(text)).toBe(expected);
  });
});
