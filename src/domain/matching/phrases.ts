import { COMPARATOR_PHRASES, LEADING_CONNECTIVES } from '../text/en/claim-phrases';
import type { DateReading, Quantity } from '../text/statement';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "on 25 December 2024", "in December 2024", "in 2024"; null for what EDTF says less plainly. */
export function datePhrase(edtf: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(edtf);
  if (!match) return null;
  const [, year, month, day] = match;
  if (day) return `on ${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
  const name = month && MONTHS[Number(month) - 1];
  return month && !name ? null : `in ${name ? `${name} ` : ''}${year}`;
}

/** "at least 7", "about 6,000,000 USD", "24 to 99". */
export function numberPhrase(
  { value, min, max, comparator, unit }: Pick<Quantity, 'value' | 'min' | 'max' | 'comparator' | 'unit'>,
  withUnit = false,
): string {
  const figure =
    value !== null && comparator !== 'range'
      ? grouped(value)
      : [min, max]
          .filter((end) => end !== null)
          .map(grouped)
          .join(' to ');
  const money = withUnit && unit !== null ? ` ${unit === 'percent' ? 'per cent' : unit}` : '';
  return `${COMPARATOR_PHRASES[comparator] ?? ''}${figure}${money}`;
}

const grouped = (decimal: string): string =>
  decimal.replace(/^(-?\d+)/u, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/gu, ','));

export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return capitalise(template.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? ''));
}

export function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * A statement as a claim: connectives, quotation marks and brackets at the edges and the full stop taken off, the subject named:
 * `subject` for a leading pronoun, `shared` where the clause has none.
 */
export function claimSentence(text: string, subject: string | null, shared: string | null = null): string {
  const bare = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[–—\-"“”'«»(\s]+/u, '')
    .replace(LEADING_CONNECTIVES, '')
    .replace(/[\s.,;:–—"“”«»)]+$/u, '')
    .replace(/“[^”]*$/u, (open) => `${open}”`);
  const named = subject === null ? bare : bare.replace(/^(?:he|she)\b/iu, subject);
  return capitalise(shared === null ? named || text.trim() : `${shared} ${named}`);
}

export function bestDate(dates: readonly DateReading[]): DateReading | null {
  const resolved = dates.filter(({ edtf, from, to }) => edtf !== null && from !== null && to !== null);
  return (
    resolved.find(({ from, to, basis }) => from === to && basis !== 'event_anchor') ??
    resolved.find(({ from, to }) => from === to) ??
    resolved[0] ??
    null
  );
}
