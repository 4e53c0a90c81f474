export type DatePrecision = 'time' | 'day' | 'month' | 'year';

const SHAPES: Record<DatePrecision, Intl.DateTimeFormat> = {
  time: new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }),
  day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
};

/** An ISO date or date-time as people write it, no finer than it is known; the text itself where it is no date. */
export function formatDate(iso: string, precision: DatePrecision = 'day'): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : SHAPES[precision].format(date);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

function formatEdtfPart(part: string): string {
  const plain = part.replace(/[?~%]$/, '');
  const about = plain === part ? '' : 'about ';
  if (plain === '' || plain === '..') return 'open';
  if (DAY.test(plain)) return about + formatDate(plain);
  if (MONTH.test(plain)) return about + formatDate(`${plain}-01`, 'month');
  return about + plain;
}

/** The EDTF expressions that articles lead to, in words: "2024-12-25" is "25 December 2024", "2022/.." is "2022 to open". */
export function formatEdtf(edtf: string): string {
  return edtf.split('/').map(formatEdtfPart).join(' to ');
}
