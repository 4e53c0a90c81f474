import { inPercent, readFigure, unitKey } from './read-figure';

describe('readFigure', () => {
  it.each<[string, string | null, string | null, string | null]>([
    ['12011', '12011', 'eq', null],
    ['12,011', '12011', 'eq', null],
    ['about 12,000', '12000', 'approx', null],
    ['12 thousand', '12000', 'eq', null],
    ['$5m', '5000000', 'eq', 'USD'],
    ['12 per cent', '12', 'eq', 'percent'],
    ['at least 7', '7', 'ge', null],
    ['dozens', '24', 'vague', null],
    ['7–9', '7', 'range', null],
    ['12011 inhabitants', '12011', 'eq', null],
    ['none', '0', 'eq', null],
    ['a great many', null, null, null],
    ['9'.repeat(2000), null, null, null],
  ])('%s', (text, value, comparator, unit) => {
    const figure = readFigure(text);
    expect([figure?.value ?? null, figure?.comparator ?? null, figure?.unit ?? null]).toEqual([
      value,
      comparator,
      unit,
    ]);
  });

  it('spells units alike and turns shares into percent', () => {
    expect(['people', 'persons', '%', 'per cent'].map(unitKey)).toEqual(['person', 'person', 'percent', 'percent']);
    expect(inPercent('0.12', 'share')).toEqual({ value: '12', unit: 'percent' });
    expect(inPercent('12', 'percent')).toEqual({ value: '12', unit: 'percent' });
  });
});
