// Ordinals as words, up to the days of a month; standard English.

const UNITS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const LARGER = ['twenty-', 'thirty-'].flatMap((tens) => UNITS.map((unit) => `${tens}${unit}`)).slice(0, 10);

/** "first" 1 to "thirty-first" 31. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...[...UNITS, ...TEENS, ...LARGER.slice(0, 9)].map((word, index): [string, number] => [word, index + 1]),
  ['thirtieth', 30],
  ['thirty-first', 31],
]);

/** One of them, "twenty-first" also as two words. */
export const ORDINAL_WORD = `(?:${[...ORDINAL_WORDS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('-', '[\\s-]'))
  .join('|')})`;
