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
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  'a couple of': 2,
};

/** Vague numbers in phrases of time, as the least and the most they mean. */
export const VAGUE_NUMBERS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'a few': [2, 6],
  several: [3, 9],
  some: [2, 9],
};

export const DURATION_NUMBER = `(?:a few|several|a couple of|${Object.keys(SMALL_NUMBERS)
  .filter((word) => word !== 'a couple of')
  .join('|')}|\\d{1,3})`;
export const DURATION_UNIT = '(?:day|week|fortnight|month|year|decade)s?';
