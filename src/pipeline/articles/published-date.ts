import { ArticleError } from './article-error';

export interface PublishedDate {
  at: Date;
  precision: 'time' | 'day' | 'month' | 'year';
  origin: 'given' | 'metadata' | 'dateline';
}

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads "2024", "2024-12", "2024-12-25" or an ISO date-time; the shorter forms keep their precision.
 * @returns null when the text is none of them or names no day of the calendar
 */
export function readPublishedDate(text: string, origin: PublishedDate['origin']): PublishedDate | null {
  const trimmed = text.trim();
  const partial = PARTIAL.exec(trimmed);
  if (partial) {
    const [, year, month = '01', day = '01'] = partial;
    const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
    // JavaScript rolls 31 February over to March: what comes back must be what went in.
    if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(`${year}-${month}-${day}`)) return null;
    return { at, precision: partial[3] ? 'day' : partial[2] ? 'month' : 'year', origin };
  }
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(trimmed)) return null;
  const at = new Date(trimmed);
  return Number.isNaN(at.getTime()) ? null : { at, precision: 'time', origin };
}

/** As `readPublishedDate`, for a date that a person or a file gives. @throws ArticleError bad_date */
export function givenPublishedDate(text: string): PublishedDate {
  const date = readPublishedDate(text, 'given');
  if (!date)
    throw new ArticleError('bad_date', `"${text}" is no date; write 2024-12-25, 2024-12, 2024 or an ISO date-time`);
  return date;
}

/** The date as the reader of texts takes it: an ISO day or date-time, the last day of a month or year; null if unknown. */
export function publishedForReading(at: Date | null, precision: PublishedDate['precision'] | null): string | null {
  if (!at) return null;
  if (precision === 'time') return at.toISOString();
  const year = at.getUTCFullYear();
  // Texts tell of days before they appear, so the end of a coarse date is the safe reading.
  if (precision === 'year') return `${year}-12-31`;
  if (precision === 'month') return new Date(Date.UTC(year, at.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
  return at.toISOString().slice(0, 10);
}
