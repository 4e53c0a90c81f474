import { inThrees } from '../../../domain/values/in-threes';

const GROUPED = new Intl.NumberFormat('en-GB');

/** A probability or share with three digits, without the leading zero: ".722", "1.000". */
export const decimals = (value: number): string => value.toFixed(3).replace(/^(-?)0\./, '$1.');

/** "12,345" */
export const grouped = (value: number): string => GROUPED.format(value);

/** "1 article", "2 articles" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** A decimal string of any length with its digits in threes: "6000000.50" is "6,000,000.50". */
export function groupDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  return fraction === undefined ? inThrees(whole) : `${inThrees(whole)}.${fraction}`;
}
