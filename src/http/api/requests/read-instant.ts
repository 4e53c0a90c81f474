import { isDay } from '../../../domain/values/is-day';

// A blank is the plus of an offset that was not escaped in the address.
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+ -](?:[01]\d|2[0-3]):[0-5]\d)?)?$/i;

/** How a moment may be written, for those who did otherwise. */
export const INSTANT_EXAMPLES = 'like 2025-01-01T00:00Z, 2025-01-01T09:30:00+01:00 or 2025-01-01';

/**
 * The moment a text names, to the millisecond: a day (its first moment), or a day and a time, UTC unless an offset says otherwise.
 * @returns RFC 3339 in UTC; null for anything else
 */
export function readInstant(text: string): string | null {
  const [, day = '', hour, , , zone] = INSTANT.exec(text) ?? [];
  if (!isDay(day)) return null;
  const moment = hour === undefined || zone !== undefined ? text : `${text}Z`;
  const at = new Date(moment.toUpperCase().replace(' ', '+'));
  const read = Number.isNaN(at.getTime()) ? '' : at.toISOString();
  // An offset can lead out of the years 1 to 9999, which is where four digits end.
  return /^(?!0000)\d{4}-/.test(read) ? read : null;
}
