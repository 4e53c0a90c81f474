import { addDays, addMonths, dayIntervalOf, partsOf } from '../../values/dates';
import type { DatePhrase } from './date-phrase';
import type { Tense } from './tense';

/** A newspaper that names a day without its year may print a few days ahead of it. */
const DAYS_AHEAD = 7;
const MONTHS_BACK_BEFORE_NEXT = 6;

/**
 * The year a date without one means in an article of `publishedAt` (ISO day): the latest that is not ahead of the publication,
 * or the coming one where the words around it speak of the future.
 */
export function yearFromPublication(phrase: DatePhrase, publishedAt: string, tense: Tense): number {
  const { year } = partsOf(publishedAt);
  const days = dayIntervalOf(phrase.edtfIn(year) ?? '');
  // 29 February exists only in a leap year.
  if (days === null) return tense === 'future' ? year + ((4 - (year % 4)) % 4) : year - (year % 4 === 0 ? 4 : year % 4);
  const { from, to } = days;
  if (from !== null && from > addDays(publishedAt, DAYS_AHEAD)) return tense === 'future' ? year : year - 1;
  if (tense === 'future' && to !== null && to < addMonths(publishedAt, -MONTHS_BACK_BEFORE_NEXT)) return year + 1;
  return year;
}

export type Which = 'last' | 'this' | 'next';

/** The year of "last March", "this summer", "next Christmas" in an article of `publishedAt`. */
export function yearOfWhich(phrase: DatePhrase, publishedAt: string, which: Which): number {
  const { year } = partsOf(publishedAt);
  const days = (y: number) => dayIntervalOf(phrase.edtfIn(y) ?? '');
  const over = (y: number) => (days(y)?.to ?? '') < publishedAt;
  if (which === 'last') return [year, year - 1].find(over) ?? year - 2;
  if (which === 'next') return [year - 1, year].find((y) => (days(y)?.from ?? '') > publishedAt) ?? year + 1;
  const running = (days(year - 1)?.to ?? '') >= publishedAt;
  return running ? year - 1 : year;
}
