import { partsOf } from '../../values/dates';
import type { DateReading, Span } from '../statement';
import { readAnchoredDates } from './anchored-readings';
import { readCalendarDates } from './calendar-readings';
import type { DatePhrase } from './date-phrase';
import { findCalendarDates } from './find-calendar-dates';
import { readNarrativeDates } from './narrative-readings';
import { writesDayFirst } from './slash-order';

/**
 * Every expression of time in the sentences, in order and without overlaps.
 * `phrases`: the dates of the calendar in each sentence. `publishedAt`: ISO day or date-time, or null; without it what counts from the publication stays `unresolved`.
 */
export function readDates(
  text: string,
  sentences: readonly Span[],
  publishedAt: string | null,
  phrases: readonly (readonly DatePhrase[])[] = findDatesIn(text, sentences),
): DateReading[] {
  const published = publicationDay(publishedAt);
  const calendar = sentences.flatMap((sentence, i) => readCalendarDates(text, sentence, phrases[i] ?? [], published));
  const told = withoutOverlaps([...calendar, ...readAnchoredDates(text, sentences, calendar)]);
  const narrative = readNarrativeDates(text, sentences, told);
  // What counts from a date of the text goes before what counts from the publication.
  return withoutOverlaps([...narrative.filter(({ edtf }) => edtf !== null), ...told, ...narrative]);
}

/** The dates of the calendar that each sentence names, in order and without overlaps. */
export function findDatesIn(text: string, sentences: readonly Span[]): DatePhrase[][] {
  const dayFirst = writesDayFirst(text);
  return sentences.map((sentence) => findCalendarDates(text, sentence, dayFirst));
}

function publicationDay(publishedAt: string | null): string | null {
  const day = publishedAt?.slice(0, 10) ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  partsOf(day);
  return day;
}

/** In the order of the text; of readings that overlap, the one that stands first in the list. */
function withoutOverlaps(readings: readonly DateReading[]): DateReading[] {
  const ordered = readings
    .map((reading, rank) => ({ reading, rank }))
    .sort((a, b) => a.reading.span.start - b.reading.span.start || a.rank - b.rank);
  const kept: { reading: DateReading; rank: number }[] = [];
  for (const candidate of ordered) {
    const last = kept.at(-1);
    if (last === undefined || candidate.reading.span.start >= last.reading.span.end) kept.push(candidate);
    else if (candidate.rank < last.rank) kept[kept.length - 1] = candidate;
  }
  return kept.map(({ reading }) => reading);
}
