import { stem } from './stem';

describe('stemming', () => {
  it.each([
    ['ships', 'ship'],
    ['signed', 'sign'],
  ])('%s → %s', (word, expected) => expect(stem(word)).toBe(expected));

  // A stemmer that is quadratic in the word runs into the time limit of the test here.
  it('leaves a word without end as it is', () => expect(stem('x'.repeat(500_000))).toHaveLength(500_000));
});
