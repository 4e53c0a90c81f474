import fc from 'fast-check';
import { needsSecondReader } from './second-reading';

const POLICY = { harmFrom: 2, share: 0.25 };

it.each([
  ['harm at the threshold', 'ffffffff', 2, true],
  ['harm above it', 'ffffffff', 3, true],
  ['drawn', '3fffffff', 0, true],
  ['not drawn', '40000000', 1, false],
])('%s', (_, end, harm, needed) => {
  expect(needsSecondReader(`01939a00-0000-7000-8000-0000${end}`, harm, POLICY)).toBe(needed);
});

it('draws about the share it is told to, none at 0 and all at 1', () => {
  const ids = fc.sample(fc.uuid({ version: 4 }), { numRuns: 2_000, seed: 7 });
  const drawn = (share: number) => ids.filter((id) => needsSecondReader(id, 0, { harmFrom: 2, share })).length;
  expect(drawn(0)).toBe(0);
  expect(drawn(1)).toBe(2_000);
  expect(drawn(0.25)).toBeGreaterThan(300);
  expect(drawn(0.25)).toBeLessThan(700);
});
