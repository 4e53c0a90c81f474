import { isAllowed } from './spec-days';

describe('isAllowed', () => {
  it.each([
    ['the day', ['2020-05-04', '2020-05-04'], { value: '2020-05-04' }, true],
    ['another day', ['2020-05-05', '2020-05-05'], { value: '2020-05-04' }, false],
    [
      'the month, whose end the set gives as the next day',
      ['2020-05-01', '2020-05-31'],
      { start: '2020-05-01', end: '2020-06-01' },
      true,
    ],
    [
      'a range up to and with its last year',
      ['2014-01-01', '2018-12-31'],
      { start: '2014-01-01', end: '2018-01-01' },
      true,
    ],
    [
      'a range up to and with its last day',
      ['2014-01-03', '2014-01-09'],
      { start: '2014-01-03', end: '2014-01-09' },
      true,
    ],
    [
      'a range up to and with its last quarter',
      ['2017-01-01', '2018-09-30'],
      { start: '2017-01-01', end: '2018-07-01' },
      true,
    ],
    ['a range that ends a month late', ['2014-01-03', '2014-02-28'], { start: '2014-01-03', end: '2014-01-09' }, false],
    ['since, open', ['2014-01-03', null], { start: '2014-01-03' }, true],
    ['since, but closed by us', ['2014-01-03', '2014-01-03'], { start: '2014-01-03' }, false],
    ['before, open', [null, '2013-12-31'], { end: '2014-01-01' }, true],
    [
      'a vague part by another convention',
      ['2014-05-11', '2014-05-20'],
      { start: '2014-05-10', end: '2014-05-21', Mod: 'mid' },
      true,
    ],
    [
      'a vague part elsewhere',
      ['2014-05-21', '2014-05-31'],
      { start: '2014-05-10', end: '2014-05-21', Mod: 'mid' },
      false,
    ],
  ])('%s', (_case, [from, to], wanted, expected) => {
    expect(isAllowed({ from: from ?? null, to: to ?? null }, [wanted])).toBe(expected);
  });

  it('takes any of several readings', () => {
    const readings = [{ value: '2019-05-04' }, { value: '2020-05-04' }];
    expect(isAllowed({ from: '2020-05-04', to: '2020-05-04' }, readings)).toBe(true);
  });
});
