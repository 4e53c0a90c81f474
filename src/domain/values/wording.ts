import { COMPARATOR_PHRASES } from '../text/en/claim-phrases';
import { MONTH_NAMES } from '../text/en/month-names';
import type { Comparator } from '../text/statement';
import { inThrees } from './in-threes';

/** "2022-02-22" as "22 February 2022", "2022-02" as "February 2022"; null for what EDTF says less plainly. */
export function dayWords(edtf: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(edtf);
  if (!match) return null;
  const [, year, month, day] = match;
  const name = month === undefined ? '' : MONTH_NAMES[Number(month) - 1];
  if (name === undefined) return null;
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

export interface Figure {
  value: string | null;
  min: string | null;
  max: string | null;
  comparator: Comparator;
}

/** "at least 7", "about 6,000,000", "between 24 and 99". */
export function figureWords({ value, min, max, comparator }: Figure): string {
  if (value !== null && comparator !== 'range' && comparator !== 'vague')
    return `${COMPARATOR_PHRASES[comparator]}${grouped(value)}`;
  const low = min ?? value;
  if (low !== null && max !== null) return low === max ? grouped(low) : `between ${grouped(low)} and ${grouped(max)}`;
  if (low !== null) return `at least ${grouped(low)}`;
  return max === null ? 'an unknown number' : `at most ${grouped(max)}`;
}

const grouped = (decimal: string): string => decimal.replace(/^-?\d+/u, inThrees);

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = { child: 'children', man: 'men', woman: 'women' };

/** A counted noun for more than one: "child" → "children". */
export function plural(noun: string): string {
  if (/s$/u.test(noun)) return noun;
  return IRREGULAR_PLURALS[noun] ?? (/[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
}
