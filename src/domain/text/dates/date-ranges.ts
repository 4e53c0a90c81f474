import { isoDay } from '../../values/dates';
import type { CalendarDate } from './calendar-date';

const DASH = /^\s?[-–—]\s?$/;
const TO = /^\s{1,3}(?:to|until|till|through)\s{1,3}(?:the\s)?$/i;
const AND = /^\s{1,3}and\s{1,3}(?:the\s)?$/i;
const FROM_LEAD = /\bfrom\s{1,3}(?:the\s)?$/i;
const BETWEEN_LEAD = /\bbetween\s{1,3}(?:the\s)?$/i;
const DAYS_AFTER = /^\s?(?:[-–—]|to)\s?(\d{1,2})(?:,\s{1,3}|\s{1,3})?((?:1\d|20)\d\d)?(?![\d:%]|[.,]\d)/;
const DAYS_BEFORE = /(?:\b(from|between)\s{1,3})?\b(\d{1,2})\s?(?:[-–—]|to|and)\s?$/i;

/** Two dates that the text joins into one period; `first` and `last` may be the same month with two days. */
export interface DateRange {
  start: number;
  end: number;
  first: CalendarDate;
  last: CalendarDate;
}

/** The range `first` opens with the next date, or null: "from 3 March to 5 April 2020", "2016–2017", "between May and June". */
export function rangeOf(text: string, first: CalendarDate, second: CalendarDate | undefined): DateRange | null {
  if (second === undefined || second.start - first.end > 12) return null;
  const joint = text.slice(first.end, second.start);
  const before = text.slice(Math.max(0, first.start - 20), first.start);
  const lead = AND.test(joint) ? BETWEEN_LEAD.exec(before) : FROM_LEAD.exec(before);
  const joined = DASH.test(joint) || TO.test(joint) || (AND.test(joint) && lead !== null);
  if (!joined) return null;
  const opening = first.year === null && second.year !== null ? { ...first, year: second.year } : first;
  return { start: first.start - (lead?.[0].length ?? 0), end: second.end, first: opening, last: second };
}

/** The days one month name serves twice: "3–5 March 2022", "March 3-5, 2022", "between 3 and 5 March". */
export function dayRangeOf(text: string, date: CalendarDate): DateRange | null {
  if (date.unit !== 'day' || date.day === null || date.part === null) return null;
  const after = DAYS_AFTER.exec(text.slice(date.end, date.end + 20));
  if (after?.[1] !== undefined && date.year === null) {
    const year = after[2] === undefined ? null : Number(after[2]);
    const day = Number(after[1]);
    if (day <= date.day || isoDay(year ?? 2024, date.part, day) === null) return null;
    const end = date.end + after[0].trimEnd().length;
    return { start: date.start, end, first: { ...date, year }, last: { ...date, year, day } };
  }
  const before = DAYS_BEFORE.exec(text.slice(Math.max(0, date.start - 24), date.start));
  if (before?.[2] === undefined) return null;
  const day = Number(before[2]);
  const joinedByAnd = /and\s?$/i.test(before[0]);
  if (day < 1 || day >= date.day || (joinedByAnd && before[1]?.toLowerCase() !== 'between')) return null;
  return { start: date.start - before[0].length, end: date.end, first: { ...date, day }, last: date };
}
