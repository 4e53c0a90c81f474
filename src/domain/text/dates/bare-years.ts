import { COUNTED_NEXT, NO_PLURAL, NO_YEAR_LEADS, YEAR_LEADS } from '../en/year-context';
import type { Span } from '../statement';
import type { CalendarDate } from './calendar-date';

const YEAR = /(?<![\d.,:/$€£#+]|[\d\p{L}][-–]|[$€£]\s)(?<year>1\d{3}|20\d\d)(?![\d%°]|[.,:]\d|\/\d|-\p{L}|\p{L})/gu;
const LEAD = /([\p{L}]{1,20})[\s-]{1,3}(?:the\s{1,3})?$/u;
const NEXT = /^\s{1,3}([\p{L}'’-]{1,30})/u;
const NARROW = /(?:the\s{1,3})?\b(early|mid|late|start of|beginning of|middle of|end of)[\s-]{1,3}$/i;
const NARROWED = {
  early: 'early',
  mid: 'middle',
  late: 'late',
  start: 'start',
  beginning: 'start',
  middle: 'middle',
  end: 'end',
} as const;
const SECOND_YEAR = /^\s?[-–—/]\s?(\d{4}|\d{2})(?![\d%-]|\p{L})/u;

/** Four-digit numbers in `span` that their neighbours show to be years, outside the dates already `found`. */
export function findBareYears(text: string, span: Span, found: readonly Span[]): CalendarDate[] {
  const passage = text.slice(span.start, span.end);
  const years: CalendarDate[] = [];
  let next = 0;
  for (const match of passage.matchAll(YEAR)) {
    const start = span.start + match.index;
    while (next < found.length && (found[next]?.end ?? 0) <= start) next++;
    if ((found[next]?.start ?? Number.POSITIVE_INFINITY) < start + 4) continue;
    const before = passage.slice(Math.max(0, match.index - 40), match.index);
    const after = passage.slice(match.index + 4, match.index + 40);
    if (!isYear(Number(match[0]), before, after)) continue;
    const narrow = NARROW.exec(before);
    const word = narrow?.[1]?.toLowerCase().split(' ')[0] ?? '';
    years.push({
      start: start - (narrow?.[0].length ?? 0),
      end: start + 4,
      unit: 'year',
      year: Number(match[0]),
      part: null,
      day: null,
      narrowed: word in NARROWED ? NARROWED[word as keyof typeof NARROWED] : null,
    });
    const second = secondYear(Number(match[0]), after, start + 4);
    if (second !== null) years.push(second);
  }
  return years;
}

function isYear(year: number, before: string, after: string): boolean {
  const lead = LEAD.exec(before)?.[1]?.toLowerCase() ?? '';
  const next = NEXT.exec(after)?.[1] ?? '';
  if (COUNTED_NEXT.test(next) || NO_YEAR_LEADS.has(lead)) return false;
  if (SECOND_YEAR.test(after)) return true;
  if (/^[-–]\d/.test(after)) return false;
  const pluralNoun = /^\p{Ll}{2,}[^\P{Ll}usi]s$/u.test(next) && !NO_PLURAL.has(next);
  if (YEAR_LEADS.has(lead)) return !pluralNoun || (year >= 1900 && year <= 2050);
  return year >= 1900 && year <= 2050 && !pluralNoun;
}

function secondYear(first: number, after: string, offset: number): CalendarDate | null {
  const match = SECOND_YEAR.exec(after);
  if (match?.[1] === undefined) return null;
  const year = match[1].length === 4 ? Number(match[1]) : first - (first % 100) + Number(match[1]);
  if (year <= first || year - first > 150) return null;
  const end = offset + match[0].length;
  return { start: end - match[1].length, end, unit: 'year', year, part: null, day: null, narrowed: null };
}
