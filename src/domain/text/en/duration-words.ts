// Small numbers as words in phrases of time; larger ones are written in digits there.

export const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
  'a hundred': 100,
  couple: 2,
  'couple of': 2,
  'a couple of': 2,
  half: 0.5,
  'half a': 0.5,
};

/** Vague numbers in phrases of time, as the least and the most they mean. */
export const VAGUE_NUMBERS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'a few': [2, 6],
  few: [2, 6],
  several: [3, 9],
  some: [2, 9],
};

export const DURATION_NUMBER = `(?:${[...Object.keys(SMALL_NUMBERS), ...Object.keys(VAGUE_NUMBERS)]
  .filter((word) => word !== 'some')
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(' ', '\\s'))
  .join('|')}|\\d{1,3}(?:\\.5)?)`;
export const DURATION_UNIT = '(?:day|week|fortnight|month|quarter|year|decade|century|centurie)s?';
/** Before a duration: how exactly it is meant. */
export const DURATION_HEDGE =
  '(?:just|almost|nearly|about|around|roughly|approximately|more than|less than|over|only|exactly)';
