import { CERTAIN_LEAD, COUNTED_NEXT, NO_PLURAL, NO_YEAR_LEADS, YEAR_LEADS } from '../en/year-context';
import type { Span } from '../statement';
import type { DatePhrase } from './date-phrase';
import { findMatches } from './find-matches';

const YEAR = {
  needs: /\d{4}/u,
  pattern: /(?<![\d.,:/$€£#+]|[\d\p{L}][-–]|[$€£]\s)(?<year>1\d{3}|2[01]\d\d)(?![\d%°]|[.,:]\d|\/\d|-\p{L}|\p{L})/gu,
};
const LEAD = /([\p{L}]{1,20})[\s-]{1,3}(?:the\s{1,3})?$/u;
const NEXT = /^\s{1,3}([\p{L}'’-]{1,30})/u;
const SECOND_YEAR = /^\s?[-–—/]\s?(\d{4}|\d{2})(?![\d%-]|\p{L})/u;

/** Four-digit numbers in `span` that their neighbours show to be years, outside the dates already `found`. */
export function findBareYears(text: string, span: Span, found: readonly Span[]): DatePhrase[] {
  const passage = text.slice(span.start, span.end);
  const years: DatePhrase[] = [];
  let next = 0;
  for (const match of findMatches(passage, YEAR)) {
    const start = span.start + match.index;
    while (next < found.length && (found[next]?.end ?? 0) <= start) next++;
    if ((found[next]?.start ?? Number.POSITIVE_INFINITY) < start + 4) continue;
    const before = passage.slice(Math.max(0, match.index - 40), match.index);
    const after = passage.slice(match.index + 4, match.index + 40);
    if (!isYear(Number(match[0]), before, after)) continue;
    years.push(yearPhrase(Number(match[0]), start, start + 4));
    const second = secondYear(Number(match[0]), after, start + 4);
    if (second !== null) years.push(second);
  }
  return years;
}

function isYear(year: number, before: string, after: string): boolean {
  const lead = LEAD.exec(before)?.[1]?.toLowerCase() ?? '';
  // "In 1987 more than 40 people": the comparison belongs to the number behind it.
  const next = /^\s{1,3}(?:more|less|fewer) than\b/u.test(after) ? '' : (NEXT.exec(after)?.[1] ?? '');
  if (CERTAIN_LEAD.test(before) && !COUNTED_NEXT.test(next)) return true;
  if (COUNTED_NEXT.test(next) || NO_YEAR_LEADS.has(lead)) return false;
  if (SECOND_YEAR.test(after)) return true;
  if (/^[-–]\d/.test(after)) return false;
  const pluralNoun = /^\p{Ll}{2,}[^\P{Ll}usi]s$/u.test(next) && !NO_PLURAL.has(next);
  if (YEAR_LEADS.has(lead)) return !pluralNoun || (year >= 1900 && year <= 2050);
  return year >= 1900 && year <= 2050 && !pluralNoun;
}

function secondYear(first: number, after: string, offset: number): DatePhrase | null {
  const match = SECOND_YEAR.exec(after);
  if (match?.[1] === undefined) return null;
  const year = match[1].length === 4 ? Number(match[1]) : first - (first % 100) + Number(match[1]);
  if (year <= first || year - first > 150) return null;
  const end = offset + match[0].length;
  return yearPhrase(year, end - match[1].length, end);
}

function yearPhrase(year: number, start: number, end: number): DatePhrase {
  return { start, end, unit: 'year', year, counted: false, use: 'alone', edtfIn: (y) => String(y).padStart(4, '0') };
}
