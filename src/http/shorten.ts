const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text of at most so many characters as people count them, and twice as many as UTF-16 does, whatever is stacked on one; what is
 * longer ends in an ellipsis, at a word where one is near.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const parts = [...graphemes.segment(text.slice(0, most * 2 + 1))].map(({ segment }) => segment);
  if (parts.length <= most && text.length <= most * 2) return text;
  let cut = '';
  for (const part of parts.slice(0, most - 1)) {
    if (cut.length + part.length >= most * 2) break;
    cut += part;
  }
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.8 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
