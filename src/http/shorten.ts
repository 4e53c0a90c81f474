const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text of at most so many characters as people count them; what is longer ends in an ellipsis, at a word where one is near. */
export function shorten(text: string, most: number): string {
  // No text of a claim is that long: what could never be shown is not counted.
  const parts = [...graphemes.segment(text.slice(0, most * 16))].map(({ segment }) => segment);
  if (parts.length <= most && text.length <= most * 16) return text;
  const cut = parts.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.8 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
