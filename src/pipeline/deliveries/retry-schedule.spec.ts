import fc from 'fast-check';
import { RETRY_SECONDS, secondsUntilNext } from './retry-schedule';

it('makes ten attempts: at once, and ever later over days', () => {
  const pauses = Array.from({ length: 10 }, (_, i) => secondsUntilNext(i + 1, 0));
  expect(pauses).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
});

it('adds a tenth at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (made, chance) => {
      const seconds = secondsUntilNext(made, chance)!;
      expect(seconds).toBeGreaterThanOrEqual(RETRY_SECONDS[made]!);
      expect(seconds).toBeLessThanOrEqual(RETRY_SECONDS[made]! * 1.1);
    }),
  );
});
