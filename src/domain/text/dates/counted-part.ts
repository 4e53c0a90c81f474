import { addDays, addMonths, dayIntervalOf, dayNumber, weekday } from '../../values/dates';
import { WEEKDAYS } from '../en/calendar-words';
import type { CalendarUnit } from './date-phrase';
import { edtfOfDays } from './date-reading';

/** Months of a part; none for parts that are counted in days. */
const MONTHS_LONG: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120 };
const THURSDAY = 4;

/** The `nth` (−1: last) part of the days of `edtf`, `count` of them: "the first two weeks of 2021"; null where it has no such part. */
export function countedPart(edtf: string, part: string, nth: number, count: number): string | null {
  const { from, to } = dayIntervalOf(edtf) ?? { from: null, to: null };
  if (from === null || to === null) return null;
  const inside = (first: string, last: string): string | null =>
    first > to || last < from ? null : edtfOfSpan(first, last);
  if (part === 'half') return half(from, to, nth);
  if (part === 'day') {
    const first = nth < 0 ? addDays(to, 1 - count) : addDays(from, nth - 1);
    const last = addDays(first, count - 1);
    return first < from || last > to ? null : edtfOfDays(first, last);
  }
  if (part === 'week' || part === 'weekend') {
    // A week belongs to the month or year its Thursday lies in (ISO 8601).
    const monday = addDays(nthWeekdayOf(from, to, THURSDAY, nth, count), -3);
    return part === 'week'
      ? inside(monday, addDays(monday, 7 * count - 1))
      : inside(addDays(monday, 5), addDays(monday, 6));
  }
  const named = WEEKDAYS[part];
  if (named !== undefined) {
    const day = nthWeekdayOf(from, to, named, nth, 1);
    return inside(day, day);
  }
  const months = MONTHS_LONG[part] ?? 1;
  const first = nth < 0 ? addMonths(addDays(to, 1), -months * count) : addMonths(from, (nth - 1) * months);
  const last = addDays(addMonths(first, months * count), -1);
  if (first < from || last > to) return null;
  return part === 'quarter' && count === 1 ? quarterOf(first) : edtfOfSpan(first, last);
}

/** What a part is: finer than its whole, or no part. */
export function isPart(part: string, whole: CalendarUnit): boolean {
  const sizes = ['day', 'week', 'month', 'quarter', 'season', 'span', 'year', 'decade', 'century'];
  const size = part === 'weekend' || part in WEEKDAYS ? 'day' : part === 'half' ? 'day' : part;
  return whole !== 'day' && sizes.indexOf(size) < sizes.indexOf(whole);
}

/** Days as whole years, months or quarters where they are such. */
export function edtfOfSpan(from: string, to: string): string {
  if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return edtfOfDays(from, to);
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    return first.endsWith('0') && Number(last) === Number(first) + 9
      ? `${first.slice(0, 3)}X`
      : edtfOfDays(first, last);
  }
  return edtfOfDays(from.slice(0, 7), to.slice(0, 7));
}

function quarterOf(first: string): string {
  return `${first.slice(0, 4)}-${33 + Math.floor((Number(first.slice(5, 7)) - 1) / 3)}`;
}

function half(from: string, to: string, nth: number): string {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  const whole = from.endsWith('-01') && addDays(to, 1).endsWith('-01') && months % 2 === 0;
  const middle = whole
    ? addMonths(from, months / 2)
    : addDays(from, Math.ceil((dayNumber(to) - dayNumber(from) + 1) / 2));
  return nth === 1 ? edtfOfSpan(from, addDays(middle, -1)) : edtfOfSpan(middle, to);
}

function nthWeekdayOf(from: string, to: string, named: number, nth: number, count: number): string {
  if (nth < 0) return addDays(to, -((weekday(to) - named + 7) % 7) - 7 * (count - 1));
  return addDays(from, ((named - weekday(from) + 7) % 7) + 7 * (nth - 1));
}
