import { JOINED_MONTH, LONE_MONTH } from '../en/calendar-patterns';
import { MONTHS } from '../en/calendar-words';
import { isLoneMonth } from '../en/month-context';
import type { DatePhrase } from './date-phrase';
import { findMatches } from './find-matches';

/** Months without day and year that their neighbours show to be months, in a passage that starts at `offset`. */
export function findLoneMonths(passage: string, offset: number): DatePhrase[] {
  return [...findMatches(passage, LONE_MONTH), ...findMatches(passage, JOINED_MONTH)].flatMap((match) => {
    const { month = '', lead = '' } = match.groups ?? {};
    const stopped = match[0].endsWith('.');
    const start = match.index + match[0].length - month.length - (stopped ? 1 : 0);
    const end = start + month.length;
    if (!isLoneMonth(month, lead.toLowerCase(), passage.slice(end, end + 12))) return [];
    return [monthPhrase(month, offset + start, offset + end + (stopped && month.length < 5 ? 1 : 0))];
  });
}

function monthPhrase(name: string, start: number, end: number): DatePhrase {
  const part = String(MONTHS[name.toLowerCase()]).padStart(2, '0');
  return { start, end, unit: 'month', year: null, counted: false, use: 'alone', edtfIn: (year) => `${year}-${part}` };
}
