/** A span of ISO days ("2022-02-22"), inclusive; null is an open end. */
export interface DayInterval {
  from: string | null;
  to: string | null;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const EDTF = /^(\d{2}XX|\d{3}X|\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;
/** EDTF season codes (21 spring … 24 winter, 33 to 36 quarters), northern hemisphere: first month and length in months. */
const SEASONS: Readonly<Record<string, readonly [month: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
};

/** The ISO day of a proleptic Gregorian year, month and day, or null when there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Year, month and day of an ISO day or the day part of an ISO date-time; throws a RangeError when there is no such day. */
export function partsOf(iso: string): { year: number; month: number; day: number } {
  const match = ISO_DAY.exec(iso.slice(0, 10));
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (match === null || isoDay(year, month, day) === null) throw new RangeError(`not an ISO day: ${iso.slice(0, 40)}`);
  return { year, month, day };
}

/** Days since 1 January 1970 (days_from_civil, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function dayNumber(iso: string): number {
  const { year, month, day } = partsOf(iso);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The ISO day of a day number, the inverse of `dayNumber`. */
export function dayOfNumber(days: number): string {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function addDays(iso: string, days: number): string {
  return dayOfNumber(dayNumber(iso) + days);
}

/** The same day some months later (earlier when negative), or the month's last day where it has no such day. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = partsOf(iso);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(day, daysInMonth(toYear, toMonth)), 2)}`;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(iso: string): number {
  return (((dayNumber(iso) + 4) % 7) + 7) % 7;
}

/** The days an EDTF expression covers: years, decades ("201X"), months, days, seasons, qualifiers and "a/b" with ".." ends; null if it is none of these. */
export function dayIntervalOf(edtf: string): DayInterval | null {
  const [start, end, more] = edtf.split('/');
  if (start === undefined || more !== undefined) return null;
  if (end === undefined) return simpleInterval(start);
  const open: DayInterval = { from: null, to: null };
  const first = start === '..' || start === '' ? open : simpleInterval(start);
  const last = end === '..' || end === '' ? open : simpleInterval(end);
  return first === null || last === null ? null : { from: first.from, to: last.to };
}

/** No day lies in both. */
export function daysDisjoint(a: DayInterval, b: DayInterval): boolean {
  return (a.to !== null && b.from !== null && a.to < b.from) || (b.to !== null && a.from !== null && b.to < a.from);
}

/** Every day of `inner` lies in `outer`. */
export function daysNested(inner: DayInterval, outer: DayInterval): boolean {
  const starts = outer.from === null || (inner.from !== null && inner.from >= outer.from);
  const stops = outer.to === null || (inner.to !== null && inner.to <= outer.to);
  return starts && stops;
}

function simpleInterval(edtf: string): DayInterval | null {
  const match = EDTF.exec(edtf);
  if (match?.[1] === undefined) return null;
  const [, years, part, day] = match;
  const first = Number(years.replaceAll('X', '0'));
  if (years.endsWith('X')) return part === undefined ? monthsFrom(first, 1, years.endsWith('XX') ? 1200 : 120) : null;
  if (part === undefined) return monthsFrom(first, 1, 12);
  const season = SEASONS[part];
  if (season !== undefined) return day === undefined ? monthsFrom(first, season[0], season[1]) : null;
  if (day === undefined) return Number(part) >= 1 && Number(part) <= 12 ? monthsFrom(first, Number(part), 1) : null;
  const iso = isoDay(first, Number(part), Number(day));
  return iso === null ? null : { from: iso, to: iso };
}

function monthsFrom(year: number, month: number, months: number): DayInterval {
  const from = `${pad(year, 4)}-${pad(month, 2)}-01`;
  return { from, to: addDays(addMonths(from, months), -1) };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
