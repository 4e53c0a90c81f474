import { isDay } from './is-day';

it.each([
  ['2026-03-02', true],
  ['2024-02-29', true],
  ['0001-01-01', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['0000-01-01', false],
  ['2026-3-2', false],
  ['2026-03-02T10:00:00Z', false],
  ['', false],
  [20260302, false],
])('%s is a day: %s', (value, expected) => {
  expect(isDay(value)).toBe(expected);
});
