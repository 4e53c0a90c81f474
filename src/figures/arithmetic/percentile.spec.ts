import { percentile } from './percentile';

describe('percentile', () => {
  const values = [30, 10, 50, 20, 40];

  it.each([
    [0, 10],
    [0.5, 30],
    [0.95, 50],
    [0.8, 40],
    [0.81, 50],
    [1, 50],
  ])('%d of five values', (portion, expected) => expect(percentile(values, portion)).toBe(expected));

  it('leaves its input as it was', () => expect(values).toEqual([30, 10, 50, 20, 40]));
});
