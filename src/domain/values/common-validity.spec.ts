import fc from 'fast-check';
import { commonValidity } from './common-validity';
import type { DayInterval } from './dates';

const time = (from: string | null, to: string | null = null): DayInterval => ({ from, to });

describe('the validity of a claim', () => {
  it.each<[string, DayInterval[], DayInterval | null]>([
    ['nobody says when', [time(null), time(null, '2024-01-01')], null],
    ['one says when', [time(null), time('2022-03-01')], time('2022-03-01')],
    [
      'most say one time',
      [time('2020-01-01'), time('2022-03-01', '2022-03-31'), time('2022-03-01', '2022-03-31')],
      time('2022-03-01', '2022-03-31'),
    ],
    [
      'the widest of those told as often',
      [time('2022-03-10', '2022-03-10'), time('2022-03-01', '2022-03-31')],
      time('2022-03-01', '2022-03-31'),
    ],
    ['no end is the widest', [time('2020-01-01', '2021-12-31'), time('2022-03-01')], time('2022-03-01')],
    [
      'the earliest of those equally wide',
      [time('2022-03-02', '2022-03-02'), time('2022-03-01', '2022-03-01')],
      time('2022-03-01', '2022-03-01'),
    ],
  ])('%s', (_, told, expected) => {
    expect(commonValidity(told)).toEqual(expected);
  });

  it('is one of those told, whatever their order', () => {
    const anyDay = fc.constantFrom('2020-01-01', '2021-06-30', '2021-07-01', '2022-03-05');
    const anyTime = fc
      .tuple(fc.option(anyDay), fc.option(anyDay))
      .filter(([from, to]) => from === null || to === null || from <= to)
      .map(([from, to]) => time(from, to));
    const shuffled = fc
      .array(anyTime, { maxLength: 8 })
      .chain((told) =>
        fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length })),
      );
    fc.assert(
      fc.property(shuffled, ([told, turned]) => {
        const found = commonValidity(told);
        expect(commonValidity(turned)).toEqual(found);
        if (found !== null) expect(told).toContainEqual(found);
      }),
    );
  });
});
