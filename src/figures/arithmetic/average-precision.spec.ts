import { averagePrecision } from './average-precision';

const ranking = (relevant: string) => [...relevant].map((mark, at) => ({ score: -at, relevant: mark === '+' }));

describe('averagePrecision', () => {
  it.each([
    ['++--', 1],
    ['+-+-', (1 + 2 / 3) / 2],
    ['--+', 1 / 3],
    ['-+-+', (1 / 2 + 2 / 4) / 2],
  ])('of %s, best first', (marks, expected) => expect(averagePrecision(ranking(marks))).toBeCloseTo(expected, 12));

  it('does not depend on the order among equal scores', () => {
    const tied = [true, false, false, true].map((relevant) => ({ score: 1, relevant }));
    expect(averagePrecision(tied)).toBe(0.5);
    expect(averagePrecision([...tied].reverse())).toBe(0.5);
  });

  it('is no number where nothing is relevant', () => expect(averagePrecision(ranking('--'))).toBeNaN());
});
