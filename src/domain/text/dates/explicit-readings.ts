import { FUTURE_WORDS } from '../en/calendar-words';
import type { DateBasis, DateReading, Span } from '../statement';
import { type CalendarDate, edtfOf } from './calendar-date';
import { boundedBy } from './date-bounds';
import { type DateRange, dayRangeOf, rangeOf } from './date-ranges';
import { resolvedReading, unresolvedReading } from './date-reading';
import { findCalendarDates } from './find-calendar-dates';
import { yearFromPublication } from './missing-year';

/** The calendar dates of one sentence, with ranges, bounds and missing years resolved against the publication day. */
export function readExplicitDates(text: string, sentence: Span, publishedAt: string | null): DateReading[] {
  const future = FUTURE_WORDS.test(text.slice(sentence.start, sentence.end));
  const dates = findCalendarDates(text, sentence);
  const readings: DateReading[] = [];
  for (let index = 0; index < dates.length; index++) {
    const date = dates[index];
    if (date === undefined || date.start < (readings.at(-1)?.span.end ?? 0)) continue;
    const range = rangeOf(text, date, dates[index + 1]) ?? dayRangeOf(text, date);
    const period = range === null ? null : readRange(range, publishedAt, future);
    if (period !== null && range?.last === dates[index + 1]) index++;
    readings.push(period ?? readDate(text, date, publishedAt, future));
  }
  return readings;
}

function readDate(text: string, date: CalendarDate, publishedAt: string | null, future: boolean): DateReading {
  const { edtf, basis } = resolve(date, publishedAt, future);
  if (edtf === null) return unresolvedReading(date);
  const bound = boundedBy(text.slice(Math.max(0, date.start - 40), date.start), edtf);
  if (bound === null) return resolvedReading(date, edtf, basis);
  return resolvedReading({ start: date.start - bound.lead, end: date.end }, bound.edtf, basis);
}

function readRange(range: DateRange, publishedAt: string | null, future: boolean): DateReading | null {
  const first = resolve(range.first, publishedAt, future);
  const last = resolve(range.last, publishedAt, future);
  if (first.edtf === null || last.edtf === null) return unresolvedReading(range);
  const from = first.edtf.split('/')[0];
  const to = last.edtf.split('/').at(-1);
  const reading = resolvedReading(range, `${from}/${to}`, last.basis);
  const backwards = reading.from !== null && reading.to !== null && reading.from > reading.to;
  return backwards ? null : reading;
}

function resolve(
  date: CalendarDate,
  publishedAt: string | null,
  future: boolean,
): { edtf: string | null; basis: DateBasis } {
  if (date.year !== null) return { edtf: edtfOf(date), basis: 'explicit' };
  if (publishedAt === null) return { edtf: null, basis: 'unresolved' };
  const year = yearFromPublication(date, publishedAt, future);
  return { edtf: edtfOf({ ...date, year }), basis: 'publication_year' };
}
