import { Fraction } from 'fraction.js';
import { remembered } from '../remembered';

/** An exact rational number; the library's declaration exports the value only. */
export type Exact = InstanceType<typeof Fraction>;

const DECIMAL = /^[+-]?\d{1,30}(?:\.\d{1,30})?$/;
const PLACES = 9;

/** The exact value of a decimal string ("-1200.5"); throws a RangeError on anything else. */
export const fromDecimal = remembered((text: string): Exact => {
  if (!DECIMAL.test(text)) throw new RangeError(`not a decimal: ${text.slice(0, 40)}`);
  return new Fraction(text);
});

/** A decimal string without exponent, rounded to nine places where the expansion does not end (one third: "0.333333333"). */
export function toDecimal(value: Exact): string {
  if (value.d === 1n) return `${value.s * value.n}`;
  const scaled = value.mul(10 ** PLACES).round();
  const digits = scaled.n.toString().padStart(PLACES + 1, '0');
  const whole = digits.slice(0, -PLACES);
  const part = digits.slice(-PLACES).replace(/(?<!0)0+$/, '');
  const sign = scaled.s < 0n ? '-' : '';
  return part === '' ? `${sign}${whole}` : `${sign}${whole}.${part}`;
}

/** How many digits of a decimal string carry meaning: "38" 2, "6000000" 1, "6.0" 2, "0.05" 1. */
export function significantDigits(text: string): number {
  const unsigned = text.replace(/^[+-]/, '');
  const digits = unsigned.includes('.') ? unsigned.replace('.', '') : unsigned.replace(/(?<!0)0+$/, '');
  return Math.max(1, digits.replace(/^0+/, '').length);
}
