import type { Span } from '../statement';

/** How long a named stretch of the calendar is; `span` for any other. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century' | 'span';

/** Words that name days of the calendar, with the year where they tell it, else for any year. */
export interface DatePhrase extends Span {
  unit: CalendarUnit;
  /** The year the words name; null where they leave it out. */
  year: number | null;
  /** Counted from the day of publication ("last week"): the year makes no difference. */
  counted: boolean;
  /** `container`: no date by itself ("the year", in "the end of the year"); `end`: only the end of a range ("to date"). */
  use: 'alone' | 'container' | 'end';
  /** The EDTF of the phrase in a year; null where there is no such day, or no publication to count from. */
  edtfIn: (year: number) => string | null;
}

/** In the order of the text and without overlaps: the longer of two stays. */
export function withoutOverlaps(phrases: readonly DatePhrase[]): DatePhrase[] {
  const ordered = [...phrases].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DatePhrase[] = [];
  for (const phrase of ordered) {
    const last = kept.at(-1);
    if (last === undefined || phrase.start >= last.end) kept.push(phrase);
    else if (phrase.end - phrase.start > last.end - last.start) kept[kept.length - 1] = phrase;
  }
  return kept;
}
