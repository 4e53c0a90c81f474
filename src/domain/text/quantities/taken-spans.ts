import { findCalendarDates } from '../dates/find-calendar-dates';
import type { Span } from '../statement';

const ADDRESS = /(?:https?:\/\/|www\.)\S{1,2000}/gi;

/** What of `text` within `span` holds digits that count nothing, in order: calendar dates and web addresses. */
export function takenSpans(text: string, span: Span): Span[] {
  const part = text.slice(span.start, span.end);
  const addresses = [...part.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    start: span.start + index,
    end: span.start + index + address.length,
  }));
  const outside = findCalendarDates(text, span).filter(
    ({ start, end }) => !addresses.some((address) => address.start < end && start < address.end),
  );
  return [...outside, ...addresses].sort((a, b) => a.start - b.start);
}
