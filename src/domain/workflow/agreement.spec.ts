import fc from 'fast-check';
import { cohensKappa } from './agreement';

const repeat = (count: number, first: string, second: string): [string, string][] =>
  Array.from({ length: count }, () => [first, second]);

it('gives the figure of a worked table', () => {
  // 20 both yes, 15 both no, 5 and 10 apart: observed .70, expected .50.
  const pairs = [
    ...repeat(20, 'yes', 'yes'),
    ...repeat(5, 'yes', 'no'),
    ...repeat(10, 'no', 'yes'),
    ...repeat(15, 'no', 'no'),
  ];
  expect(cohensKappa(pairs)).toBeCloseTo(0.4, 10);
});

it.each([
  ['no pairs', [], null],
  ['one rating only', repeat(3, 'true', 'true'), null],
  ['always agreed', [...repeat(2, 'true', 'true'), ...repeat(2, 'false', 'false')], 1],
  ['always apart', [...repeat(2, 'true', 'false'), ...repeat(2, 'false', 'true')], -1],
])('%s', (_, pairs, kappa) => {
  expect(cohensKappa(pairs as [string, string][])).toBe(kappa);
});

it('does not care who is first, and lies between -1 and 1', () => {
  const rating = fc.constantFrom('true', 'half', 'false');
  fc.assert(
    fc.property(fc.array(fc.tuple(rating, rating), { minLength: 1 }), (pairs) => {
      const kappa = cohensKappa(pairs);
      const turned = cohensKappa(pairs.map(([first, second]) => [second, first] as const));
      if (kappa === null) return expect(turned).toBeNull();
      expect(turned).toBeCloseTo(kappa, 10);
      expect(Math.abs(kappa)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
