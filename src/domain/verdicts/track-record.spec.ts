import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { assessQuestion } from './assess-question';
import type { EvidenceInput } from './question-input';
import type { Rulings } from './rulings';
import { weightFromRecord } from './track-record';

const rulings = fc.nat(200).chain((total) => fc.nat(total).map((right): Rulings => ({ right, total })));
const weight = fc.constantFrom('1', '0.8', '0.6', '0.4', '0.3', '0.1').map((decimal) => new Fraction(decimal));

describe('weightFromRecord', () => {
  it.each<[string, Rulings | undefined, string]>([
    ['0.4', undefined, '2/5'],
    ['0.4', { right: 0, total: 0 }, '2/5'],
    ['0.4', { right: 8, total: 8 }, '7/10'],
    ['0.8', { right: 0, total: 8 }, '2/5'],
    ['1', { right: 2, total: 2 }, '1'],
    ['0.8', { right: 3, total: 2 }, '4/5'],
    ['0.8', { right: -1, total: 2 }, '4/5'],
    ['0.8', { right: 0.5, total: 2 }, '4/5'],
  ])('%s with %j is %s', (own, record, expected) => {
    expect(weightFromRecord(new Fraction(own), record).toFraction()).toBe(expected);
  });

  it('stays between 0 and 1, rises with every right and falls with every wrong one', () => {
    fc.assert(
      fc.property(weight, rulings, (own, { right, total }) => {
        const moved = weightFromRecord(own, { right, total });
        expect(moved.gte(0) && moved.lte(1)).toBe(true);
        expect(weightFromRecord(own, { right: right + 1, total: total + 1 }).gte(moved)).toBe(true);
        expect(weightFromRecord(own, { right, total: total + 1 }).lte(moved)).toBe(true);
      }),
    );
  });

  it('moves a verdict by the record of who speaks', () => {
    const evidence = (record?: Rulings): EvidenceInput[] => [{ source: 'paper', value: '38', rulings: record }];
    const probabilityOf = (record?: Rulings) =>
      assessQuestion({ id: 'q', answerType: 'quantity', evidence: evidence(record) }).claims[0]!.probability;
    expect(probabilityOf({ right: 20, total: 20 })).toBeGreaterThan(probabilityOf());
    expect(probabilityOf({ right: 0, total: 20 })).toBeLessThan(probabilityOf());
  });
});
