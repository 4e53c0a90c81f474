import type { Span } from '../../domain/text/statement';
import { wellFormed } from '../articles/well-formed';

const LONGEST_PASSAGE = 1500;

/** The paragraph of a span (lines between line breaks), cut to 1,500 characters around the span. */
export function passageAround(text: string, span: Span): string {
  const before = text.lastIndexOf('\n', span.start - 1) + 1;
  const after = text.indexOf('\n', span.end);
  const slack = Math.max(0, Math.floor((LONGEST_PASSAGE - (span.end - span.start)) / 2));
  const start = Math.max(span.start === 0 ? 0 : before, span.start - slack);
  const end = Math.min(after === -1 ? text.length : after, span.end + slack);
  return wellFormed(text.slice(start, end)).trim();
}
