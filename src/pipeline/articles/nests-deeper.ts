import { Parser } from 'htmlparser2';

const PIECE = 16_384;

/**
 * Whether the elements of a page nest deeper than `limit`, by the parser that linkedom reads it with: what is guessed from the text alone, a page
 * can deceive. Ends early, since that parser takes the square of the depth.
 */
export function nestsDeeper(html: string, limit: number): boolean {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentag: () => {
      depth++;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => {
      depth--;
    },
  });
  for (let at = 0; at < html.length && deepest <= limit; at += PIECE) parser.write(html.slice(at, at + PIECE));
  return deepest > limit;
}
