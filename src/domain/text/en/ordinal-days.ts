import { ORDINALS } from './ordinal-words';

// The ordinals of the days of a month as words.

const NOT_A_DAY = new Set(['runner-up', 'last', 'final']);

/** "first" 1 to "thirty-first" 31. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries(ORDINALS).filter(([word, day]) => day >= 1 && day <= 31 && !NOT_A_DAY.has(word)),
);

/** One of them, "twenty-first" also as two words. */
export const ORDINAL_WORD = `(?:${[...ORDINAL_WORDS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('-', '[\\s-]'))
  .join('|')})`;
