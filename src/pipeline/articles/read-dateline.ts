import { readDates } from '../../domain/text/dates/read-dates';
import type { PublishedDate } from './published-date';

const LEAD_LINES = 6;
const LONGEST_LEAD_LINE = 100;

/** The day that a short line at the head of a text names ("Oslo, 18 March 2022"), or null. */
export function readDateline(text: string): PublishedDate | null {
  const lead = text
    .split('\n', LEAD_LINES * 2)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, LEAD_LINES);
  for (const line of lead.filter((candidate) => candidate.length <= LONGEST_LEAD_LINE)) {
    const dates = readDates(line, [{ start: 0, end: line.length }], null);
    const day = dates.find((date) => date.basis === 'explicit' && date.from !== null && date.from === date.to);
    // A headline may name a day too: a dateline is little more than the date.
    if (day && line.length - (day.span.end - day.span.start) <= 40) {
      return { at: new Date(`${day.from}T00:00:00Z`), precision: 'day', origin: 'dateline' };
    }
  }
  return null;
}
