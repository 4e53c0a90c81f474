// Controls (C0, DEL, C1), line and paragraph separators, and what turns the direction of text.
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A text that neither commands a terminal nor begins a line where it has no line feed: other such characters are written as `\u001b`,
 * which within a string of JSON means the same.
 */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, (character) => (character === '\n' || character === '\t' ? character : escaped(character)));
