import type { Span } from './statement';

/** For each of `places` (in order) whether it begins within one of `spans` (in order of start, nested or not). One walk. */
export function coveredBy(places: readonly Span[], spans: readonly Span[]): boolean[] {
  let next = 0;
  let end = 0;
  return places.map(({ start }) => {
    for (; next < spans.length && (spans[next]?.start ?? 0) <= start; next++)
      end = Math.max(end, spans[next]?.end ?? 0);
    return start < end;
  });
}
