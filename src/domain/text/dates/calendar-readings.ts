import { dayIntervalOf } from '../../values/dates';
import type { DateBasis, DateReading, Span } from '../statement';
import { boundedBy } from './date-bounds';
import { withParts } from './date-parts';
import { type DatePhrase, withoutOverlaps } from './date-phrase';
import { type DateRange, dayRangeOf, rangeOf } from './date-ranges';
import { resolvedReading, unresolvedReading } from './date-reading';
import { yearFromPublication } from './missing-year';
import { findRelativePhrases } from './relative-phrases';
import { type Tense, tenseTeller } from './tense';

interface Resolved {
  edtf: string | null;
  basis: DateBasis;
}

/** The dates of one sentence, of which `phrases` name days of the calendar, that the calendar or the day of publication tells, with their parts, ranges, bounds and missing years. */
export function readCalendarDates(
  text: string,
  sentence: Span,
  phrases: readonly DatePhrase[],
  publishedAt: string | null,
): DateReading[] {
  const passage = text.slice(sentence.start, sentence.end);
  const tenseIn = tenseTeller(passage);
  const tenseAt = ({ start, end }: Span): Tense => tenseIn(start - sentence.start, end - sentence.start);
  const found = withoutOverlaps([...phrases, ...findRelativePhrases(passage, sentence.start, publishedAt, tenseIn)]);
  const dates = withParts(text, sentence.start, found, publishedAt);
  const readings: DateReading[] = [];
  for (let index = 0; index < dates.length; index++) {
    const date = dates[index];
    const next = dates[index + 1];
    if (date === undefined || date.start < (readings.at(-1)?.span.end ?? 0) || date.use === 'end') continue;
    const range = rangeOf(text, date, next) ?? dayRangeOf(text, date);
    const period = range === null ? null : readRange(range, publishedAt, tenseAt(range));
    if (period !== null && range?.last === next) index++;
    readings.push(period ?? readDate(text, sentence, date, publishedAt, tenseAt(date)));
  }
  return readings;
}

function readDate(
  text: string,
  sentence: Span,
  date: DatePhrase,
  publishedAt: string | null,
  tense: Tense,
): DateReading {
  const { edtf, basis } = resolve(date, publishedAt, tense);
  if (edtf === null) return unresolvedReading(date);
  const before = text.slice(Math.max(sentence.start, date.start - 40), date.start);
  const bound = boundedBy(before, text.slice(date.end, Math.min(sentence.end, date.end + 24)), edtf, tense);
  if (bound === null) return resolvedReading(date, edtf, basis);
  return resolvedReading({ start: date.start - bound.lead, end: date.end + bound.trail }, bound.edtf, basis);
}

function readRange(range: DateRange, publishedAt: string | null, tense: Tense): DateReading | null {
  const lastYear = range.last.year;
  const opening = range.first.year === null && lastYear !== null ? { ...range.first, year: lastYear } : range.first;
  let first = resolve(opening, publishedAt, tense);
  let last = resolve(range.last, publishedAt, tense);
  const from = dayIntervalOf(first.edtf ?? '')?.from ?? null;
  if (range.last.year === null && !range.last.counted && from !== null) {
    const edtf = firstOnOrAfter(range.last, from);
    last = { edtf, basis: range.first.year === null ? 'publication_year' : 'explicit' };
  } else if (lastYear !== null && range.first.year === null && !range.first.counted && from !== null) {
    const to = dayIntervalOf(last.edtf ?? '')?.to ?? null;
    // "from November to March 2018" began the year before.
    if (to !== null && from > to) first = resolve({ ...range.first, year: lastYear - 1 }, publishedAt, tense);
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

function resolve(date: DatePhrase, publishedAt: string | null, tense: Tense): Resolved {
  if (date.counted) {
    const edtf = date.edtfIn(0);
    return { edtf, basis: edtf === null ? 'unresolved' : 'publication_relative' };
  }
  if (date.year !== null) return { edtf: date.edtfIn(date.year), basis: 'explicit' };
  if (publishedAt === null) return { edtf: null, basis: 'unresolved' };
  const year = yearFromPublication(date, publishedAt, tense);
  return { edtf: date.edtfIn(year), basis: date.unit === 'season' ? 'publication_relative' : 'publication_year' };
}
