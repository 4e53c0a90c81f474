import type { Span } from '../../domain/text/statement';

/** How many characters the two share. */
export function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Shared characters over the characters of both (Jaccard, 1901): 1 when equal, 0 when apart. */
export function overlap(a: Span, b: Span): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.end - a.start + b.end - b.start - both);
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span without the quotation marks, stops and spaces at its ends, which are a matter of convention. */
export function trimmed(text: string, { start, end }: Span): Span {
  const isEdge = (at: number) => /[\s"'“”‘’«».,;:!?…()]/u.test(text[at] ?? 'x');
  let [from, to] = [start, end];
  while (from < to && isEdge(from)) from += 1;
  while (to > from && isEdge(to - 1)) to -= 1;
  return { start: from, end: to };
}

/** The one of `candidates` that shares most with `span`; the tighter one when two share as much. */
export function closest<T extends { span: Span }>(span: Span, candidates: T[]): T | undefined {
  let best: T | undefined;
  for (const candidate of candidates) {
    if (shared(span, candidate.span) === 0) continue;
    const gain = best ? shared(span, candidate.span) - shared(span, best.span) : 1;
    if (gain > 0 || (gain === 0 && best && overlap(span, candidate.span) > overlap(span, best.span))) best = candidate;
  }
  return best;
}
