import { isoDay, partsOf } from '../../values/dates';
import { AND, BETWEEN_LEAD, DASH, DAYS_AFTER, DAYS_BEFORE, FROM_LEAD, MOVED, TO } from '../en/date-joints';
import { ORDINAL_WORDS } from '../en/ordinal-days';
import type { DatePhrase } from './date-phrase';

/** Two dates that the text joins into one period; `first` and `last` may be the same month with two days. */
export interface DateRange {
  start: number;
  end: number;
  first: DatePhrase;
  last: DatePhrase;
}

/** Characters of the longest joint, with an article. */
const JOINT = 14;

/** The range `first` opens with the next date, or null: "from 3 March to 5 April 2020", "2016–2017", "between May and June". */
export function rangeOf(text: string, first: DatePhrase, second: DatePhrase | undefined): DateRange | null {
  if (second === undefined || second.start - first.end > JOINT) return null;
  const joint = text.slice(first.end, second.start);
  const before = text.slice(Math.max(0, first.start - 60), first.start);
  const between = BETWEEN_LEAD.exec(before);
  const lead = between ?? (AND.test(joint) ? null : FROM_LEAD.exec(before));
  const joined = DASH.test(joint) || TO.test(joint) || (AND.test(joint) && between !== null);
  if (!joined || (lead !== null && MOVED.test(before))) return null;
  return { start: first.start - (lead?.[0].length ?? 0), end: second.end, first, last: second };
}

/** The days one month name serves twice: "3–5 March 2022", "March 3-5, 2022", "between 3 and 5 March". */
export function dayRangeOf(text: string, date: DatePhrase): DateRange | null {
  if (date.unit !== 'day' || date.counted) return null;
  const after = DAYS_AFTER.exec(text.slice(date.end, date.end + 30));
  if (after !== null && date.year === null) {
    const lead = BETWEEN_LEAD.exec(text.slice(Math.max(0, date.start - 14), date.start));
    if (after.groups?.and !== undefined && lead === null) return null;
    const year = after.groups?.year === undefined ? null : Number(after.groups.year);
    const first = { ...date, year };
    const last = onDay(first, dayOf(after));
    if (!isBefore(first, last)) return null;
    const from = FROM_LEAD.exec(text.slice(Math.max(0, date.start - 14), date.start)) ?? lead;
    return { start: date.start - (from?.[0].length ?? 0), end: date.end + after[0].trimEnd().length, first, last };
  }
  const before = DAYS_BEFORE.exec(text.slice(Math.max(0, date.start - 44), date.start));
  if (before === null || (before.groups?.and !== undefined && before.groups.lead?.toLowerCase() !== 'between'))
    return null;
  const first = onDay(date, dayOf(before));
  return isBefore(first, date) ? { start: date.start - before[0].length, end: date.end, first, last: date } : null;
}

function dayOf({ groups }: RegExpExecArray): number {
  if (groups?.day !== undefined) return Number(groups.day);
  return ORDINAL_WORDS.get(groups?.nth?.toLowerCase().replace(/\s/, '-') ?? '') ?? 0;
}

function onDay(date: DatePhrase, day: number): DatePhrase {
  return {
    ...date,
    edtfIn: (y) => {
      const iso = date.edtfIn(y);
      if (iso === null) return null;
      const { year, month } = partsOf(iso);
      return isoDay(year, month, day);
    },
  };
}

function isBefore(first: DatePhrase, last: DatePhrase): boolean {
  const [from, to] = [first.edtfIn(first.year ?? 2024), last.edtfIn(last.year ?? 2024)];
  return from !== null && to !== null && from < to;
}
