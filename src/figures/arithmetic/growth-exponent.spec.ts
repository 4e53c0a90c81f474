import { growthExponent } from './growth-exponent';

describe('growthExponent', () => {
  it.each([
    ['constant', 0],
    ['linear', 1],
    ['quadratic', 2],
    ['between', 1.5],
  ])('finds %s growth', (_name, exponent) => {
    const points = [1000, 2000, 4000, 8000].map((size) => ({ size, time: 0.3 * size ** exponent }));
    expect(growthExponent(points)).toBeCloseTo(exponent, 10);
  });

  it('lies between the two where noise pulls both ways', () => {
    const points = [
      { size: 10, time: 1 },
      { size: 100, time: 30 },
      { size: 1000, time: 100 },
    ];
    expect(growthExponent(points)).toBeCloseTo(1, 10);
  });
});
