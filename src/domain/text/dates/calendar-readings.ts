import { dayIntervalOf } from '../../values/dates';
import type { DateBasis, DateReading, Span } from '../statement';
import { boundedBy } from './date-bounds';
import { withParts } from './date-parts';
import { type DatePhrase, withoutOverlaps } from './date-phrase';
import { type DateRange, dayRangeOf, rangeOf } from './date-ranges';
import { resolvedReading, unresolvedReading } from './date-reading';
import { findCalendarDates } from './find-calendar-dates';
import { yearFromPublication } from './missing-year';
import { findRelativePhrases } from './relative-phrases';
import { type Tense, tenseTeller } from './tense';

/** What the dates of a text are read against. */
export interface DateContext {
  /** ISO day, null when unknown. */
  publishedAt: string | null;
  /** The text writes "3/4/2020" for 3 April. */
  dayFirst: boolean;
}

interface Resolved {
  edtf: string | null;
  basis: DateBasis;
}

/** The dates of one sentence that the calendar or the day of publication tells, with their parts, ranges, bounds and missing years. */
export function readCalendarDates(text: string, sentence: Span, context: DateContext): DateReading[] {
  const passage = text.slice(sentence.start, sentence.end);
  const tenseIn = tenseTeller(passage);
  const tenseAt = ({ start, end }: Span): Tense => tenseIn(start - sentence.start, end - sentence.start);
  const found = withoutOverlaps([
    ...findCalendarDates(text, sentence, context.dayFirst),
    ...findRelativePhrases(passage, sentence.start, context.publishedAt, tenseIn),
  ]);
  const dates = withParts(text, sentence.start, found, context.publishedAt);
  const readings: DateReading[] = [];
  for (let index = 0; index < dates.length; index++) {
    const date = dates[index];
    const next = dates[index + 1];
    if (date === undefined || date.start < (readings.at(-1)?.span.end ?? 0) || date.use === 'end') continue;
    const range = rangeOf(text, date, next) ?? dayRangeOf(text, date);
    const period = range === null ? null : readRange(range, context, tenseAt(range));
    if (period !== null && range?.last === next) index++;
    readings.push(period ?? readDate(text, sentence, date, context, tenseAt(date)));
  }
  return readings;
}

function readDate(text: string, sentence: Span, date: DatePhrase, context: DateContext, tense: Tense): DateReading {
  const { edtf, basis } = resolve(date, context, tense);
  if (edtf === null) return unresolvedReading(date);
  const before = text.slice(Math.max(sentence.start, date.start - 40), date.start);
  const bound = boundedBy(before, text.slice(date.end, Math.min(sentence.end, date.end + 24)), edtf, tense);
  if (bound === null) return resolvedReading(date, edtf, basis);
  return resolvedReading({ start: date.start - bound.lead, end: date.end + bound.trail }, bound.edtf, basis);
}

function readRange(range: DateRange, context: DateContext, tense: Tense): DateReading | null {
  const lastYear = range.last.year;
  const opening = range.first.year === null && lastYear !== null ? { ...range.first, year: lastYear } : range.first;
  let first = resolve(opening, context, tense);
  let last = resolve(range.last, context, tense);
  const from = dayIntervalOf(first.edtf ?? '')?.from ?? null;
  if (range.last.year === null && !range.last.counted && from !== null) {
    const edtf = firstOnOrAfter(range.last, from);
    last = { edtf, basis: range.first.year === null ? 'publication_year' : 'explicit' };
  } else if (lastYear !== null && range.first.year === null && !range.first.counted && from !== null) {
    const to = dayIntervalOf(last.edtf ?? '')?.to ?? null;
    // "from November to March 2018" began the year before.
    if (to !== null && from > to) first = resolve({ ...range.first, year: lastYear - 1 }, context, tense);
  }
  if (first.edtf === null || last.edtf === null) return unresolvedReading(range);
  const edtf = `${first.edtf.split('/')[0]}/${last.edtf.split('/').at(-1)}`;
  const basis = [first.basis, last.basis].find((one) => one !== 'explicit') ?? 'explicit';
  const reading = resolvedReading(range, edtf, basis);
  return reading.from !== null && reading.to !== null && reading.from > reading.to ? null : reading;
}

function firstOnOrAfter(phrase: DatePhrase, from: string): string | null {
  const year = Number(from.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    const edtf = phrase.edtfIn(candidate);
    if ((dayIntervalOf(edtf ?? '')?.to ?? '') >= from) return edtf;
  }
  return null;
}

function resolve(date: DatePhrase, { publishedAt }: DateContext, tense: Tense): Resolved {
  if (date.counted) {
    const edtf = date.edtfIn(0);
    return { edtf, basis: edtf === null ? 'unresolved' : 'publication_relative' };
  }
  if (date.year !== null) return { edtf: date.edtfIn(date.year), basis: 'explicit' };
  if (publishedAt === null) return { edtf: null, basis: 'unresolved' };
  const year = yearFromPublication(date, publishedAt, tense);
  return { edtf: date.edtfIn(year), basis: date.unit === 'season' ? 'publication_relative' : 'publication_year' };
}
