import type { Span } from '../text/statement';

/** Whether a span shares a character with one of the figures. */
export function overlapsAny(span: Span, figures: readonly { span: Span }[]): boolean {
  return figures.some((other) => span.start < other.span.end && other.span.start < span.end);
}
