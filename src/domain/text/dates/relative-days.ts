import { addDays, addMonths, dayIntervalOf, isoDay, partsOf, weekday } from '../../values/dates';
import { SHORT_WEEKDAYS, WEEKDAYS } from '../en/calendar-words';
import { ORDINAL_WORDS } from '../en/ordinal-days';
import { edtfOfSpan } from './counted-part';
import { edtfOfDays } from './date-reading';
import { durationOf, shift } from './duration';
import type { Tense } from './tense';

type Groups = Readonly<Record<string, string | undefined>>;

const weekdayOf = (word = ''): number => WEEKDAYS[word.toLowerCase()] ?? SHORT_WEEKDAYS[word.toLowerCase()] ?? 0;
const mondayOf = (iso: string): string => addDays(iso, -((weekday(iso) + 6) % 7));

/** −1, 0 or 1 periods away for "last", "this", "next" and their like. */
export function stepOf(which = ''): number {
  if (/last|previous|past/i.test(which)) return -1;
  return /next|coming|following/i.test(which) ? 1 : 0;
}

/** A weekday by itself is the nearest one before the publication or ahead of it; "last", "this", "next" name the week it lies in. */
export function namedWeekday({ which: word, weekday: name }: Groups, publishedAt: string, tense: Tense): string {
  const which = word?.toLowerCase().replace(/\s+/g, ' ') ?? '';
  const back = (weekday(publishedAt) - weekdayOf(name) + 7) % 7;
  if (which === 'last' || which === 'previous' || which === 'next' || which === 'this')
    return addDays(mondayOf(publishedAt), 7 * stepOf(which) + ((weekdayOf(name) + 6) % 7));
  const ahead = which.endsWith('coming') || (tense === 'future' && !which.endsWith('past'));
  return ahead ? addDays(publishedAt, (7 - back) % 7) : addDays(publishedAt, -back);
}

export function weekdayInWeek({ which, weekday: name }: Groups, publishedAt: string): string {
  return addDays(mondayOf(publishedAt), 7 * stepOf(which) + ((weekdayOf(name) + 6) % 7));
}

/** "the 4th", "Tuesday the 11th": the last such day up to the publication, or the first ahead of it. */
export function dayOfMonth(
  { weekday: name, day, nth, bare }: Groups,
  publishedAt: string,
  tense: Tense,
): string | undefined {
  const number =
    nth === undefined
      ? Number(/\d+/.exec(day ?? bare ?? '')?.[0])
      : (ORDINAL_WORDS.get(nth.toLowerCase().replace(/\s/, '-')) ?? 0);
  const { year, month } = partsOf(publishedAt);
  for (let step = 0; step < MONTHS_SEARCHED; step++) {
    const count = year * 12 + month - 1 + (tense === 'future' ? step : -step);
    const iso = isoDay(Math.floor(count / 12), (count % 12) + 1, number);
    if (iso === null || (tense === 'future' ? iso < publishedAt : iso > publishedAt)) continue;
    if (name === undefined || weekday(iso) === weekdayOf(name)) return iso;
  }
  return undefined;
}
/** A weekday falls on a day of the month at least once in so many. */
const MONTHS_SEARCHED = 14;

/** The week, weekend, month, quarter … some `step`s after the present one, as EDTF. */
export function periodOf(publishedAt: string, unitWord = '', step = 0): string {
  const { year, month } = partsOf(publishedAt);
  const monday = addDays(mondayOf(publishedAt), 7 * step);
  switch (unitWord.toLowerCase()) {
    case 'week':
      return edtfOfDays(monday, addDays(monday, 6));
    case 'weekend':
      return edtfOfDays(addDays(monday, 5), addDays(monday, 6));
    case 'month':
      return addMonths(publishedAt, step).slice(0, 7);
    case 'quarter': {
      const quarters = year * 4 + Math.floor((month - 1) / 3) + step;
      return `${Math.floor(quarters / 4)}-${33 + (quarters % 4)}`;
    }
    case 'decade':
      return `${String(Math.floor(year / 10) + step)}X`;
    case 'century':
      return `${String(Math.floor(year / 100) + step)}XX`;
    default:
      return String(year + step);
  }
}

/** The weekend that has begun last. */
export function lastWeekend(publishedAt: string): string {
  return periodOf(publishedAt, 'weekend', addDays(mondayOf(publishedAt), 5) <= publishedAt ? 0 : -1);
}

/** "the past two days", "the last three quarters": up to the publication; quarters are whole. */
export function trailing({ n, before, unit, unit2 }: Groups, publishedAt: string): string | undefined {
  const word = unit ?? unit2 ?? '';
  const duration = durationOf(n ?? before ?? '', word);
  if (duration === null) return undefined;
  if (!/^quarter/i.test(word)) return `${shift(publishedAt, duration.most, duration.unit, -1)}/${publishedAt}`;
  const { from } = dayIntervalOf(periodOf(publishedAt, 'quarter')) ?? {};
  return from == null ? undefined : edtfOfSpan(shift(from, duration.most, duration.unit, -1), addDays(from, -1));
}

/** "the next two days": from the day after the publication; quarters are whole. */
export function leading({ n, before, unit, unit2 }: Groups, publishedAt: string): string | undefined {
  const word = unit ?? unit2 ?? '';
  const duration = durationOf(n ?? before ?? '', word);
  if (duration === null) return undefined;
  if (!/^quarter/i.test(word))
    return `${addDays(publishedAt, 1)}/${shift(publishedAt, duration.most, duration.unit, 1)}`;
  const { to } = dayIntervalOf(periodOf(publishedAt, 'quarter')) ?? {};
  return to == null
    ? undefined
    : edtfOfSpan(addDays(to, 1), addDays(shift(addDays(to, 1), duration.most, duration.unit, 1), -1));
}
