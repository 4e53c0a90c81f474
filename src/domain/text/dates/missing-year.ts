import { addDays, addMonths, dayIntervalOf, partsOf } from '../../values/dates';
import { type CalendarDate, edtfOf } from './calendar-date';

/** A newspaper that names a day without its year may print a few days ahead of it. */
const DAYS_AHEAD = 7;
const MONTHS_BACK_BEFORE_NEXT = 6;

/**
 * The year a date without one means in an article of `publishedAt` (ISO day): the latest that is not ahead of the publication,
 * or the coming one where the sentence speaks of the future.
 */
export function yearFromPublication(date: CalendarDate, publishedAt: string, future: boolean): number {
  const { year } = partsOf(publishedAt);
  const days = dayIntervalOf(edtfOf({ ...date, year, narrowed: null }) ?? '');
  // 29 February exists only in the leap year before.
  if (days === null) return year - (year % 4 === 0 ? 4 : year % 4);
  const { from, to } = days;
  if (from !== null && from > addDays(publishedAt, DAYS_AHEAD)) return future ? year : year - 1;
  if (future && to !== null && to < addMonths(publishedAt, -MONTHS_BACK_BEFORE_NEXT)) return year + 1;
  return year;
}
