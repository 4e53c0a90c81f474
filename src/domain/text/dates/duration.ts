import { addDays, addMonths } from '../../values/dates';
import { SMALL_NUMBERS, VAGUE_NUMBERS } from '../en/duration-words';
import { edtfOfDays } from './date-reading';

/** A length of time as a phrase gives it: "almost six months" is 5.1 to 6 months. */
export interface Duration {
  least: number;
  most: number;
  unit: 'day' | 'week' | 'month' | 'year';
  /** The phrase counts exactly ("two days"), it does not hedge. */
  exact: boolean;
}

const BASE_UNITS: Readonly<Record<string, readonly [unit: Duration['unit'], factor: number]>> = {
  day: ['day', 1],
  week: ['week', 1],
  fortnight: ['week', 2],
  month: ['month', 1],
  quarter: ['month', 3],
  year: ['year', 1],
  decade: ['year', 10],
  century: ['year', 100],
  centurie: ['year', 100],
};

/** The duration of a number phrase ("two", "a few", "30") and a unit word, with its hedge ("almost", "about", "more than"). */
export function durationOf(number: string, unit: string, hedge = ''): Duration | null {
  const word = number.toLowerCase().replace(/\s+/g, ' ');
  const counted = SMALL_NUMBERS[word] ?? (/^\d{1,3}(?:\.5)?$/.test(word) ? Number(word) : null);
  const [least, most] = counted === null ? (VAGUE_NUMBERS[word] ?? [0, 0]) : [counted, counted];
  const [base, factor] = BASE_UNITS[unit.toLowerCase().replace(/s$/, '')] ?? [null, 0];
  if (most === 0 || base === null) return null;
  const lower = /almost|nearly|less/i.test(hedge)
    ? 0.85
    : /about|around|roughly|approximately|some/i.test(hedge)
      ? 0.9
      : 1;
  const upper = /about|around|roughly|approximately|some/i.test(hedge) ? 1.1 : /more|over/i.test(hedge) ? 1.25 : 1;
  return {
    least: least * factor * lower,
    most: most * factor * upper,
    unit: base,
    exact: counted !== null && lower === 1 && upper === 1,
  };
}

/** The EDTF of what lies a duration before (`-1`) or after (`1`) a day; weeks, months and years only as precisely as they are meant. */
export function shiftedEdtf(day: string, duration: Duration, direction: 1 | -1): string {
  const near = shift(day, duration.least, duration.unit, direction);
  const far = shift(day, duration.most, duration.unit, direction);
  const [from, to] = near < far ? [near, far] : [far, near];
  if (duration.unit === 'day') return edtfOfDays(from, to);
  if (duration.unit === 'week')
    return duration.exact ? edtfOfDays(addDays(from, -3), addDays(to, 3)) : edtfOfDays(from, to);
  const length = duration.unit === 'month' ? 7 : 4;
  const [first, last] = [from.slice(0, length), to.slice(0, length)];
  return first === last ? `${first}~` : `${first}~/${last}~`;
}

/** A day some units away; parts of a month or year count as days. */
export function shift(day: string, amount: number, unit: Duration['unit'], direction: 1 | -1): string {
  if (unit === 'day' || unit === 'week')
    return addDays(day, Math.round(direction * amount * (unit === 'week' ? 7 : 1)));
  const months = amount * (unit === 'year' ? 12 : 1);
  const whole = Math.trunc(months);
  return addDays(addMonths(day, direction * whole), Math.round(direction * (months - whole) * 30));
}
