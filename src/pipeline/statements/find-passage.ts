import type { Span } from '../../domain/text/statement';

/** A passage by its words and those around it (the TextQuoteSelector of the Web Annotation model). */
export interface QuotedPassage {
  quote: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

// A text may repeat one word without end.
const MOST_PLACES = 1000;

/** Where a passage stands in a text: of several places the one whose surroundings fit best, then the one nearest to `near`. */
export function findPassage(text: string, { quote, prefix = '', suffix = '' }: QuotedPassage, near = 0): Span | null {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(quote, at + 1))
    places.push(at);
  const agreement = (start: number): number =>
    Number(prefix !== '' && text.slice(0, start).endsWith(prefix)) +
    Number(suffix !== '' && text.startsWith(suffix, start + quote.length));
  const [best] = places.sort((a, b) => agreement(b) - agreement(a) || Math.abs(a - near) - Math.abs(b - near));
  return best === undefined ? null : { start: best, end: best + quote.length };
}
