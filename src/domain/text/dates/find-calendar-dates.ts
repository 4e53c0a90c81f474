import { isoDay } from '../../values/dates';
import { MONTHS, PERIOD_PARTS, SEASON_CODES, WEEKDAYS } from '../en/calendar-words';
import type { Span } from '../statement';
import { findBareYears } from './bare-years';
import type { CalendarDate } from './calendar-date';
import { findMatches, type GuardedPattern } from './find-matches';

const MONTH = `(?<month>${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')})\\b\\.?`;
const SEASON = `(?<season>${Object.keys(SEASON_CODES).join('|')})`;
const WEEKDAY = `(?:(?:${Object.keys(WEEKDAYS).join('|')})\\b,?\\s{1,3})?`;
const DAY = '(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)';
const YEAR = '(?<year>1\\d{3}|20\\d\\d)(?![\\d%]|[.,]\\d)';
const GAP = '\\s{1,3}';
const NARROW = `(?:(?:the\\s{1,3})?(?<narrow>early|mid|late|later|start|beginning|middle|end)(?:\\s{1,3}in|\\s{1,3}of)?[\\s-]{1,3})?`;
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };

const shape = (needs: RegExp, source: string): GuardedPattern => ({ needs, pattern: new RegExp(source, 'giu') });
const MONTH_NAME = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu;

/** All with digits in them. */
const SHAPES: readonly GuardedPattern[] = [
  shape(
    MONTH_NAME,
    `\\b${WEEKDAY}(?:the\\s{1,3})?(?<!\\d[.,:/])(?<![$€£])${DAY}(?:${GAP}of)?${GAP}${MONTH}(?:,?${GAP}${YEAR})?`,
  ),
  shape(
    MONTH_NAME,
    `\\b${WEEKDAY}${MONTH}${GAP}(?:the${GAP})?${DAY}(?!\\s{0,2}(?:people|per${GAP}?cent|million|billion)\\b)(?:\\s?,?${GAP}${YEAR})?`,
  ),
  shape(MONTH_NAME, `\\b${NARROW}${MONTH}\\s?,?${GAP}(?:of${GAP})?${YEAR}`),
  shape(new RegExp(Object.keys(SEASON_CODES).join('|'), 'iu'), `\\b${NARROW}${SEASON}(?:${GAP}of)?,?${GAP}${YEAR}`),
  shape(
    /q[1-4]|quarter/iu,
    `\\b(?:Q(?<q>[1-4])|(?<nth>first|second|third|fourth)${GAP}quarter)(?:${GAP}of)?,?${GAP}${YEAR}`,
  ),
  shape(/\d-\d\d-\d\d/u, '(?<![\\d-])(?<year>1\\d{3}|20\\d\\d)-(?<iso>\\d\\d)-(?<day>\\d\\d)(?![\\d-])'),
  shape(/\d\.\d{1,2}\.\d/u, '(?<![\\d.])(?<day>\\d{1,2})\\.(?<iso>\\d{1,2})\\.(?<year>1\\d{3}|20\\d\\d)(?![\\d.]\\d)'),
  shape(/\d0['’]?s/iu, `\\b${NARROW}(?:the${GAP})?(?<decade>1\\d{2}0|20\\d0)['’]?s\\b`),
  shape(/century/iu, '\\b(?:the\\s{1,3})?(?<century>\\d{1,2})(?:st|nd|rd|th)[\\s-]{1,3}century\\b'),
];

const LONE_MONTH = shape(
  MONTH_NAME,
  `\\b(?<lead>in|since|until|till|by|last|this|next|during|of|from|to|early|mid|late|and|through|between)[\\s-]{1,3}(?:(?<narrow>early|mid|late)[\\s-]{1,3})?${MONTH}(?!\\s{1,3}\\d)`,
);
/** Also verbs or short for something else: a month only where it is written as a name. */
const AMBIGUOUS = new Set([
  'may',
  'march',
  'mar',
  'sun',
  'dec',
  'jan',
  'sep',
  'nov',
  'jun',
  'jul',
  'aug',
  'apr',
  'oct',
]);

/** Every calendar date named in `span`, without the words "since", "until" …, in order and without overlaps. */
export function findCalendarDates(text: string, span: Span = { start: 0, end: text.length }): CalendarDate[] {
  const passage = text.slice(span.start, span.end);
  const found: CalendarDate[] = [];
  const digits = /\d/.test(passage);
  for (const dated of digits ? SHAPES : []) {
    for (const match of findMatches(passage, dated)) addDate(found, match, span.start);
  }
  for (const match of findMatches(passage, LONE_MONTH)) addLoneMonth(found, match, span.start);
  const dated = withoutOverlaps(found);
  if (!digits) return dated;
  return [...dated, ...findBareYears(text, span, dated)].sort((a, b) => a.start - b.start);
}

function addDate(found: CalendarDate[], match: RegExpExecArray, offset: number): void {
  const date = dateOf(match, offset);
  if (date !== null) found.push(date);
}

function dateOf(match: RegExpExecArray, offset: number): CalendarDate | null {
  const groups = match.groups ?? {};
  const year = groups.year === undefined ? null : Number(groups.year);
  const narrowed = PERIOD_PARTS[groups.narrow?.toLowerCase() ?? ''] ?? null;
  const base = {
    start: offset + match.index,
    end: offset + match.index + withoutStop(match[0]).length,
    year,
    narrowed,
  };
  if (groups.decade !== undefined)
    return { ...base, unit: 'decade', year: Number(groups.decade), part: null, day: null };
  if (groups.century !== undefined) {
    return { ...base, unit: 'century', year: (Number(groups.century) - 1) * 100, part: null, day: null };
  }
  const season = SEASON_CODES[groups.season?.toLowerCase() ?? ''];
  if (season !== undefined) return { ...base, unit: 'season', part: season, day: null };
  const quarter = groups.q === undefined ? ORDINALS[groups.nth?.toLowerCase() ?? ''] : Number(groups.q);
  if (quarter !== undefined) return { ...base, unit: 'quarter', part: quarter, day: null };
  const month = groups.iso === undefined ? MONTHS[groups.month?.toLowerCase() ?? ''] : Number(groups.iso);
  if (month === undefined) return null;
  if (groups.day === undefined) return { ...base, unit: 'month', part: month, day: null };
  if (isVerbOrMeasure(groups.month, year)) return null;
  const day = Number(groups.day);
  // 2024 is a leap year, so that "29 February" without a year is a day.
  return isoDay(year ?? 2024, month, day) === null ? null : { ...base, unit: 'day', part: month, day };
}

/** A full stop after a month belongs to the month only where it abbreviates it. */
function withoutStop(phrase: string): string {
  const word = phrase.endsWith('.') ? /(\p{L}{1,20})\.$/u.exec(phrase)?.[1] : undefined;
  return word !== undefined && (word.length > 4 || /^(?:may|june|july)$/i.test(word)) ? phrase.slice(0, -1) : phrase;
}

function isVerbOrMeasure(month: string | undefined, year: number | null): boolean {
  return month !== undefined && year === null && month === month.toLowerCase() && AMBIGUOUS.has(month);
}

function addLoneMonth(found: CalendarDate[], match: RegExpExecArray, offset: number): void {
  const groups = match.groups ?? {};
  const name = groups.month ?? '';
  const lower = name.toLowerCase();
  if (AMBIGUOUS.has(lower) && (name === lower || name === name.toUpperCase())) return;
  if (lower.length <= 3 && lower !== 'may' && !match[0].endsWith('.')) return;
  const narrow = groups.narrow ?? groups.lead ?? '';
  const narrowed = PERIOD_PARTS[narrow.toLowerCase()] ?? null;
  const end = offset + match.index + match[0].length;
  const from =
    narrowed === null ? match[0].lastIndexOf(name) : match[0].toLowerCase().lastIndexOf(narrow.toLowerCase());
  found.push({
    start: offset + match.index + from,
    end,
    unit: 'month',
    year: null,
    part: MONTHS[lower] ?? null,
    day: null,
    narrowed,
  });
}

function withoutOverlaps(found: CalendarDate[]): CalendarDate[] {
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: CalendarDate[] = [];
  for (const date of ordered) {
    const last = kept.at(-1);
    if (last === undefined || date.start >= last.end) kept.push(date);
    else if (date.end - date.start > last.end - last.start) kept[kept.length - 1] = date;
  }
  return kept;
}
