import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayIntervalOf,
  dayNumber,
  dayOfNumber,
  daysDisjoint,
  daysNested,
  isoDay,
  weekday,
} from './dates';

const anyDay = fc.integer({ min: -300_000, max: 700_000 });

describe('ISO days', () => {
  it('turns every day number into a day and back, one day after the other', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        expect(dayNumber(dayOfNumber(number))).toBe(number);
        expect(addDays(dayOfNumber(number), 1)).toBe(dayOfNumber(number + 1));
        expect(dayOfNumber(number) < dayOfNumber(number + 1)).toBe(true);
      }),
    );
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-12-15', 2, '2025-02-15'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-10', -13, '2022-12-10'],
  ])('moves %s by %i months to %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it.each([
    ['1970-01-01', 4],
    ['2024-02-29', 4],
    ['2026-11-22', 0],
  ])('knows the weekday of %s', (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });

  it('knows no 30 February', () => {
    expect(isoDay(2024, 2, 30)).toBeNull();
    expect(() => dayNumber('2024-02-30')).toThrow(RangeError);
  });

  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022-02-22', '2022-02-22', '2022-02-22'],
    ['2024-12~', '2024-12-01', '2024-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2024-24', '2024-12-01', '2025-02-28'],
    ['2024-21', '2024-03-01', '2024-05-31'],
    ['../2025', null, '2025-12-31'],
    ['2020-11/..', '2020-11-01', null],
    ['2019/2021-03', '2019-01-01', '2021-03-31'],
  ])('reads the days of EDTF %s', (edtf, from, to) => {
    expect(dayIntervalOf(edtf)).toEqual({ from, to });
  });

  it.each(['', 'yesterday', '2024-13', '2024-02-30', '1/2/3', '201X-05'])('finds no days in %p', (edtf) => {
    expect(dayIntervalOf(edtf)).toBeNull();
  });

  it('nests only what is not disjoint', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.nat(500), fc.nat(500), (a, b, lengthA, lengthB) => {
        const first = { from: dayOfNumber(a), to: dayOfNumber(a + lengthA) };
        const second = { from: dayOfNumber(b), to: dayOfNumber(b + lengthB) };
        expect(daysDisjoint(first, second)).toBe(a + lengthA < b || b + lengthB < a);
        expect(daysNested(first, second)).toBe(a >= b && a + lengthA <= b + lengthB);
      }),
    );
  });
});
