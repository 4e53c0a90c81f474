import { wordTable } from '../word-table';
import { CARDINALS } from './number-words';

// English ordinal number words to the ninety-ninth; standard grammar.

const UNITS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export const ORDINALS = wordTable<number>(
  Object.fromEntries([
    ...UNITS.map((word, at) => [word, at + 1] as const),
    ...TENS.flatMap((tens) => {
      const value = CARDINALS[tens] ?? 0;
      const compounds = UNITS.slice(0, 9).map((unit, at) => [`${tens}-${unit}`, value + at + 1] as const);
      return [[tens.replace(/y$/u, 'ieth'), value] as const, ...compounds];
    }),
    ['runner-up', 2],
  ]),
);
