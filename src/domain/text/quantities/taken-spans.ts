import type { Span } from '../statement';

const ADDRESS = /(?:https?:\/\/|www\.)\S{1,2000}/gi;

/** What of `text` within `span` holds digits that count nothing, in order: of calendar `dates` and web addresses. */
export function takenSpans(text: string, span: Span, dates: readonly Span[]): readonly Span[] {
  const part = text.slice(span.start, span.end);
  if (!/www\.|https?:/i.test(part)) return dates;
  const addresses = [...part.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    start: span.start + index,
    end: span.start + index + address.length,
  }));
  const outside = dates.filter(
    ({ start, end }) => !addresses.some((address) => address.start < end && start < address.end),
  );
  return [...outside, ...addresses].sort((a, b) => a.start - b.start);
}
