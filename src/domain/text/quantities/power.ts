import { Fraction } from 'fraction.js';
import type { Exact } from '../../values/decimal';
import type { Token } from '../tokens';

const LONGEST = 6;
const TIMES_TEN = /^(?:e|[x×*]10\^)([+-]?\d{1,2})$/;
const POWER = /^\^([+-]?\d{1,2})$/;
const LARGEST = 30;

/** "6.02e23", "1.3x10^6", "2^10": the value with what is glued to the digits before token `at`, and where it ends; or null. */
export function powerAt(tokens: readonly Token[], at: number, base: Exact): { value: Exact; end: number } | null {
  let glued = '';
  for (let end = at; end < at + LONGEST && tokens[end]?.start === tokens[end - 1]?.end; end++) {
    glued += tokens[end]?.lower ?? '';
    const next = tokens[end + 1];
    // The exponent goes on.
    if (next?.kind === 'number' && next.start === tokens[end]?.end) continue;
    const [ten, power] = [TIMES_TEN.exec(glued)?.[1], POWER.exec(glued)?.[1]];
    const exponent = Number(ten ?? power ?? Number.NaN);
    if (Number.isNaN(exponent) || Math.abs(exponent) > LARGEST) continue;
    const value = ten === undefined ? base.pow(exponent) : base.mul(new Fraction(10).pow(exponent) ?? 1);
    return value === null ? null : { value, end: end + 1 };
  }
  return null;
}
