import { laterOf } from './compare-times';

it.each<[string | null | undefined, string | null | undefined, 'a' | 'b' | null]>([
  ['2024-05-01', '2024-05-02', 'b'],
  ['2024-05-02', '2024-05-01', 'a'],
  ['2024-05-01', '2024-05-01', null],
  ['2024-05-01T08:00Z', '2024-05-01T19:00Z', 'b'],
  // Instants, not texts: eight in the evening there was before seven here.
  ['2024-05-01T20:00+04:00', '2024-05-01T19:00Z', 'b'],
  // Where one side knows the day only, the hour of the other tells nothing.
  ['2024-05-01', '2024-05-01T19:00Z', null],
  ['2024-05-01T19:00Z', '2024-05-01', null],
  ['2024-05-02T00:30Z', '2024-05-01', 'a'],
  [null, '2024-05-01', null],
  ['2024-05-01', undefined, null],
])('of %s and %s the later is %s', (a, b, later) => {
  expect(laterOf(a, b)).toBe(later);
});
