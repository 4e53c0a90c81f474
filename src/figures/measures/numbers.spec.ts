import type { Quantity } from '../../domain/text/statement';
import { judgeBounds, judgeNumber } from './numbers';
import { judgeUnit } from './units';

const quantity = (given: Partial<Quantity>): Quantity => ({
  span: { start: 0, end: 1 },
  value: null,
  min: null,
  max: null,
  comparator: 'eq',
  unit: null,
  role: null,
  ...given,
});
const gold = (value: string, unit?: string) => ({ Text: '', Start: 0, End: 0, Resolution: { value, unit } });

describe('judgeNumber', () => {
  it.each([
    ['40', quantity({ value: '40' }), null],
    ['0.666666666666667', quantity({ value: '0.666666667' }), null],
    ['40', quantity({ value: '41' }), 'value'],
    ['40', quantity({ value: null }), 'value'],
    ['5%', quantity({ value: '5', unit: 'percent' }), null],
    ['5%', quantity({ value: '5' }), 'unit'],
  ])('%s against %j: %s', (value, ours, expected) => expect(judgeNumber(gold(value), ours)).toBe(expected));
});

describe('judgeBounds', () => {
  it.each([
    ['[30,)', quantity({ min: '30' }), null],
    ['(30,)', quantity({ min: '31' }), null],
    ['(20,35]', quantity({ min: '20', max: '35' }), null],
    ['(20,35]', quantity({ min: '20', max: null }), 'bounds'],
    ['(,100]', quantity({ min: '0', max: '100' }), 'bounds'],
  ])('%s against %j: %s', (value, ours, expected) => expect(judgeBounds(gold(value), ours)).toBe(expected));
});

describe('judgeUnit', () => {
  it.each([
    [gold('3', 'Mile'), quantity({ value: '3', unit: 'mile' }), null],
    [gold('3', 'Mile'), quantity({ value: '3', unit: 'km' }), 'unit'],
    [gold('3', 'Mile'), quantity({ value: '4', unit: 'mile' }), 'value'],
  ])('%j against %j: %s', (wanted, ours, expected) => expect(judgeUnit(wanted, ours)).toBe(expected));
});
