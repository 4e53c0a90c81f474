import { reviewRatings } from '../../../platform/config/review-ratings';
import { stanceOfRating } from './stance-of-rating';

const rated = (words: string | null, value?: unknown, best?: unknown, worst?: unknown) =>
  stanceOfRating({ words, value, best, worst });

it.each([
  ['False', 'denies'],
  ['FALSE.', 'denies'],
  ['Pants on Fire', 'denies'],
  ['False: this video is from 2019', 'denies'],
  ['False - there is no such law', 'denies'],
  ['“Mostly false”', 'denies'],
  ['True', 'supports'],
  ['Mostly True', 'supports'],
  ['Half true', 'reports'],
  ['Misleading', 'reports'],
  ['Falsehoods abound', 'reports'],
  ['Not false', 'reports'],
  ['Four legs out of five', 'reports'],
  ['', 'reports'],
])('“%s” %s', (words, stance) => {
  expect(rated(words)).toBe(stance);
});

it.each([
  [1, 5, 1, 'denies'],
  ['2', '5', '1', 'denies'],
  [3, 5, 1, 'reports'],
  [5, 5, 1, 'supports'],
  [1, undefined, undefined, 'reports'],
  [9, 5, 1, 'reports'],
  [-1, 5, 1, 'reports'],
  [1, 1, 1, 'reports'],
  [1, 1, 5, 'reports'],
])('%s where %s is best and %s is worst %s', (value, best, worst, stance) => {
  expect(rated(null, value, best, worst)).toBe(stance);
});

it('words win over numbers', () => {
  expect(rated('True', 1, 5, 1)).toBe('supports');
});

it('the table says each rating once, in lower case', () => {
  for (const word of reviewRatings().words.keys()) expect(word).toBe(word.toLowerCase());
  expect(reviewRatings().words.size).toBeGreaterThan(60);
});
