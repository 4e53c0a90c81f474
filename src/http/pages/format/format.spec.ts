import type { Answer } from '../../../domain/values/answer';
import { answerLabel } from './answer-label';
import { formatDate, formatEdtf } from './dates';
import { eventWords } from './event-words';
import { cursorParameter, textParameter, withParameters } from './list-query';
import { decimals, groupDigits } from './numbers';
import { safeAddress } from './safe-address';

describe('addresses', () => {
  it.each([
    ['https://courier.example/a?b=c#d', 'https://courier.example/a?b=c#d'],
    ['http://courier.example', 'http://courier.example'],
    ['javascript:alert(1)', null],
    [' JavaScript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['//courier.example/a', null],
    ['/articles', null],
    ['', null],
    [null, null],
  ])('link %j as %j', (address, expected) => {
    expect(safeAddress(address)).toBe(expected);
  });
});

describe('dates', () => {
  it.each([
    ['2024-12-25', '25 December 2024'],
    ['2024-12', 'December 2024'],
    ['2024', '2024'],
    ['2022-02-22/2022-03', '22 February 2022 to March 2022'],
    ['2022/..', '2022 to open'],
    ['2024-12~', 'about December 2024'],
    ['199X', '199X'],
  ])('write EDTF %s as %s', (edtf, expected) => {
    expect(formatEdtf(edtf)).toBe(expected);
  });

  it.each([
    ['2031-04-13T22:30:00Z', 'time', '13 April 2031 at 22:30 UTC'],
    ['2031-04-13T22:30:00Z', 'month', 'April 2031'],
    ['not a date', 'day', 'not a date'],
  ] as const)('write %s with precision %s as %s', (iso, precision, expected) => {
    expect(formatDate(iso, precision)).toBe(expected);
  });
});

describe('events', () => {
  it.each([
    ['the fire at Pell', '2031-04-12', 'the fire at Pell, 12 April 2031'],
    ['the fire at Pell on 12 April 2031', '2031-04-12', 'the fire at Pell on 12 April 2031'],
    ['the fire at Pell', null, 'the fire at Pell'],
  ])('name %s with the date %s once', (label, edtf, expected) => {
    expect(eventWords({ label, edtf })).toBe(expected);
  });
});

describe('numbers', () => {
  it.each([
    [0.722, '.722'],
    [1, '1.000'],
    [-0.298, '-.298'],
    [0, '.000'],
  ])('write the share %d as %s', (share, expected) => {
    expect(decimals(share)).toBe(expected);
  });

  it.each([
    ['6000000.50', '6,000,000.50'],
    ['38', '38'],
    ['1000', '1,000'],
  ])('group %s as %s', (decimal, expected) => {
    expect(groupDigits(decimal)).toBe(expected);
  });
});

const quantity = (parts: Partial<Extract<Answer, { type: 'quantity' }>>): Answer => ({
  type: 'quantity',
  value: null,
  min: null,
  max: null,
  comparator: 'eq',
  unit: null,
  ...parts,
});

describe('answers', () => {
  it.each<[Answer, string]>([
    [quantity({ value: '38', unit: 'person' }), '38'],
    [quantity({ value: '7', min: '7', comparator: 'ge' }), 'at least 7'],
    [quantity({ value: '6000000', comparator: 'approx', unit: 'USD' }), 'about 6,000,000 USD'],
    [quantity({ min: '24', max: '99', comparator: 'vague' }), '24 to 99'],
    [quantity({ max: '5', comparator: 'le' }), 'at most 5'],
    [{ type: 'date', edtf: '2022-02-22', from: '2022-02-22', to: '2022-02-22' }, '22 February 2022'],
    [{ type: 'place', path: 'Europe/France/Paris' }, 'Europe › France › Paris'],
    [{ type: 'yes_no', holds: false, from: null, to: null }, 'No'],
  ])('%j is %s in a few words', (answer, expected) => {
    expect(answerLabel(answer)).toBe(expected);
  });
});

describe('query parameters', () => {
  it.each([
    ['ferry', 'ferry'],
    ['  a\0b ', 'ab'],
    [['a', 'b'], ''],
    [{ a: 'b' }, ''],
    [undefined, ''],
    ['x'.repeat(500), 'x'.repeat(200)],
  ])('read %j as text', (value, expected) => {
    expect(textParameter(value)).toBe(expected);
  });

  it('take a cursor of the right kind only', () => {
    const hex = '0190c9a2000070008000000000000001';
    expect(cursorParameter('qst', `qst_${hex}`)).toBe('0190c9a2-0000-7000-8000-000000000001');
    expect(cursorParameter('qst', `art_${hex}`)).toBeNull();
    expect(cursorParameter('qst', 'qst_1')).toBeNull();
  });

  it('leave what says nothing out of an address', () => {
    expect(withParameters('/', { q: 'a&b', state: null, after: '' })).toBe('/?q=a%26b');
    expect(withParameters('/', { q: '' })).toBe('/');
  });
});
