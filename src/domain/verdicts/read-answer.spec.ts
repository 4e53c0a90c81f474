import type { EvidenceInput } from './question-input';
import { readAnswer } from './read-answer';

const read = (type: Parameters<typeof readAnswer>[1], evidence: Partial<EvidenceInput>) =>
  readAnswer({ source: 's', ...evidence }, type);

describe('the answer that a piece of evidence names', () => {
  it.each<[string, string | null, string | null]>([
    ['2024-02-02', '2024-02-02/2024-02-02', '2024-02-02'],
    ['2024-02-02T08:00:00Z', '2024-02-02/2024-02-02', '2024-02-02'],
    ['2024-02', '2024-02-01/2024-02-29', '2024-02'],
    ['202X', '2020-01-01/2029-12-31', '202X'],
    ['../2021', '../2021-12-31', '../2021'],
    ['2021/..', '2021-01-01/..', '2021/..'],
    ['../..', null, null],
    // A day without its year is of the year it was published in.
    ['22 February', '2022-02-22/2022-02-22', '2022-02-22'],
    ['early March 2022', '2022-03-01/2022-03-10', '2022-03-01/2022-03-10'],
    ['before 2021', '../2020-12-31', '../2020-12-31'],
    ['since 3 May 2022', '2022-05-03/..', '2022-05-03/..'],
    ['22 February and 3 May 2022', null, null],
    ['nonsense', null, null],
    [`3 May 2022${' '.repeat(100)}x`, null, null],
    ['', null, null],
  ])('date %j: %j', (value, key, edtf) => {
    const answer = read('date', { value, publishedAt: '2022-03-01' });
    expect(answer?.key ?? null).toBe(key);
    if (key !== null) expect(answer!.answer).toMatchObject({ type: 'date', edtf });
  });

  it('is no day where neither it nor its publication names the year', () => {
    expect(read('date', { value: '22 February' })).toBeNull();
  });

  it.each<[Partial<EvidenceInput>, string | null, (string | null)[]]>([
    [{ value: '7' }, '7 eq 7 ', ['7', '7', '7', 'eq', null]],
    [{ value: 'about 40' }, '40 approx 44 ', ['40', '36', '44', 'approx', null]],
    [{ value: 'about 40', comparator: 'ge' }, '40 ge  ', ['40', '40', null, 'ge', null]],
    [{ value: '40', comparator: 'lt' }, '40 lt 40 ', ['40', null, '40', 'lt', null]],
    [{ value: '24–99' }, '24 range 99 ', ['24', '24', '99', 'range', null]],
    [{ value: 'dozens' }, '24 vague 99 ', ['24', '24', '99', 'vague', null]],
    [{ value: '30', comparator: 'range', valueMax: '45' }, '30 range 45 ', ['30', '30', '45', 'range', null]],
    [{ value: '30', comparator: 'range', valueMax: '20' }, '20 range 30 ', ['20', '20', '30', 'range', null]],
    [{ value: '30', comparator: 'range' }, '30 range 30 ', ['30', '30', '30', 'range', null]],
    [{ value: '30', valueMax: '45' }, '30 eq 30 ', ['30', '30', '30', 'eq', null]],
    [{ value: '35%' }, '35 eq 35 percent', ['35', '35', '35', 'eq', 'percent']],
    [{ value: '0.35', unit: 'share' }, '35 eq 35 percent', ['35', '35', '35', 'eq', 'percent']],
    [
      { value: '0.2', comparator: 'range', valueMax: '0.4', unit: 'share' },
      '20 range 40 percent',
      ['20', '20', '40', 'range', 'percent'],
    ],
    // The unit that is given counts, the one in the words where none is.
    [{ value: '3 km', unit: ' ' }, '3 eq 3 km', ['3', '3', '3', 'eq', 'km']],
    [{ value: '3 km', unit: 'miles' }, '3 eq 3 mile', ['3', '3', '3', 'eq', 'mile']],
    [{ value: 'a lot' }, null, []],
    [{}, null, []],
  ])('quantity %j: %j', (evidence, key, parts) => {
    const found = read('quantity', evidence);
    expect(found?.key ?? null).toBe(key);
    if (found?.answer.type !== 'quantity') return expect(parts).toEqual([]);
    const { value, min, max, comparator, unit } = found.answer;
    expect([value, min, max, comparator, unit]).toEqual(parts);
  });

  it.each([
    ['yes', true],
    ['maybe', true],
    ['', true],
    ['NO', false],
    ['false', false],
    [' n ', false],
    ['untrue', false],
    ['not true', false],
    ['0', false],
  ])('yes or no %j: %j', (value, holds) => {
    expect(read('yes_no', { value })).toEqual({
      key: holds ? 'yes' : 'no',
      answer: { type: 'yes_no', holds, from: null, to: null },
    });
  });

  it.each([
    ['Europe/France', 'europe/france'],
    [' Paris ', 'paris'],
    ['—', null],
    ['x'.repeat(1000), 'x'.repeat(1000)],
    ['x'.repeat(1001), null],
  ])('place %j', (value, key) => {
    const answer = key === null ? null : { key, answer: { type: 'place', path: value.trim() } };
    expect(read('place', { value })).toEqual(answer);
  });
});
