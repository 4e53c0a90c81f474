import { addDays, daysInMonth, isoDay, weekday } from '../../values/dates';
import { guarded } from '../en/calendar-patterns';
import { AFTER_LOOSE_HOLIDAY, HOLIDAYS, type HolidayRule } from '../en/holidays';
import type { DatePhrase } from './date-phrase';
import { findMatches } from './find-matches';

const names = HOLIDAYS.map(({ name }) => `(${name})`).join('|');
const NEEDS =
  /\b(?:day|eve|fourth|night|christmas|easter|halloween|thanksgiving|juneteenth|year|(?:sun|mon|tues|wednes|thurs|fri)day)\b/i;
const HOLIDAY = guarded(
  NEEDS,
  `\\b(?:${names})\\b(?!\\s(?:Island|Times|massacre|agreement|accords?)\\b)(?:,?\\s{1,3}(?:of\\s|in\\s)?((?:1\\d|20)\\d\\d)\\b(?![.,]\\d))?(\\sweekend\\b)?`,
);

/** The holidays of a passage that starts at `offset`. */
export function findHolidays(passage: string, offset: number): DatePhrase[] {
  return findMatches(passage, HOLIDAY).flatMap((match): DatePhrase[] => {
    const which = HOLIDAYS.findIndex((_holiday, index) => match[index + 1] !== undefined);
    const holiday = HOLIDAYS[which];
    const end = match.index + match[0].length;
    if (holiday === undefined) return [];
    if (holiday.loose && !AFTER_LOOSE_HOLIDAY.test(passage.slice(end, end + 24))) return [];
    const year = match[HOLIDAYS.length + 1];
    const weekend = match[HOLIDAYS.length + 2] !== undefined;
    return [
      {
        start: offset + match.index,
        end: offset + end,
        unit: weekend ? 'span' : 'day',
        year: year === undefined ? null : Number(year),
        counted: false,
        use: 'alone',
        edtfIn: (y) => (weekend ? longWeekend(dayOfRule(holiday.rule, y)) : dayOfRule(holiday.rule, y)),
      },
    ];
  });
}

/** The day of a holiday in a year. */
export function dayOfRule(rule: HolidayRule, year: number): string | null {
  if ('easter' in rule) return addDays(easterSunday(year), rule.easter);
  if ('day' in rule) return isoDay(year, rule.month, rule.day);
  const day = nthWeekday(year, rule.month, rule.weekday, rule.nth);
  return day === null ? null : addDays(day, rule.plus ?? 0);
}

/** Saturday to Monday or Friday to Sunday with a holiday beside them, else the weekend of its week. */
function longWeekend(day: string | null): string | null {
  if (day === null) return null;
  const name = weekday(day);
  if (name === 1) return `${addDays(day, -2)}/${day}`;
  if (name === 5) return `${day}/${addDays(day, 2)}`;
  const saturday = addDays(day, 5 - ((name + 6) % 7));
  return `${saturday}/${addDays(saturday, 1)}`;
}

/** The nth weekday (0 Sunday) of a month, the last where `nth` is −1; null where the month has none. */
export function nthWeekday(year: number, month: number, named: number, nth: number): string | null {
  const days = daysInMonth(year, month);
  const first = 1 + ((named - weekday(isoDay(year, month, 1) ?? '') + 7) % 7);
  const day = nth > 0 ? first + 7 * (nth - 1) : first + 7 * Math.floor((days - first) / 7);
  return isoDay(year, month, day);
}

/** Easter Sunday of the Gregorian calendar (Anonymous Gregorian algorithm, Meeus, "Astronomical Algorithms"). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return isoDay(year, Math.floor(f / 31), (f % 31) + 1) ?? '';
}
