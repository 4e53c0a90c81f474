import type { Span } from '../../../domain/text/statement';

/** A passage as the Web Annotation model selects it: by its words, and by the code points it begins at and ends before. */
export interface TextSelectors {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** UTF-16 units of the text on either side. */
const CONTEXT_LENGTH = 32;

const PAIRS = /[\u{10000}-\u{10FFFF}]/gu;

/** How many of these ascending places lie before `offset`. */
function countBefore(places: readonly number[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What selects a passage of `text`; spans come in UTF-16 units. The model counts code points, so that none may be cut in two: a passage
 * is rather one unit longer, its surroundings one shorter (https://www.w3.org/TR/annotation-model/#text-position-selector).
 */
export function textSelectors(text: string): (span: Span) => TextSelectors {
  const pairs = [...text.matchAll(PAIRS)].map((match) => match.index);
  const cutsPair = (offset: number): boolean => (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  const codePoint = (offset: number): number => offset - countBefore(pairs, offset);
  return (span) => {
    const start = cutsPair(span.start) ? span.start - 1 : span.start;
    const end = cutsPair(span.end) ? span.end + 1 : span.end;
    const before = Math.max(0, start - CONTEXT_LENGTH);
    const after = Math.min(text.length, end + CONTEXT_LENGTH);
    return {
      exact: text.slice(start, end),
      prefix: text.slice(cutsPair(before) ? before + 1 : before, start),
      suffix: text.slice(end, cutsPair(after) ? after - 1 : after),
      start: codePoint(start),
      end: codePoint(end),
    };
  };
}
