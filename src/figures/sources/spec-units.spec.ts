import { isSameUnit } from './spec-units';

describe('isSameUnit', () => {
  it.each([
    ['km', { unit: 'Kilometer' }, true],
    ['mile', { unit: 'Mile' }, true],
    ['CAD', { unit: 'Canadian dollar', isoCurrency: 'CAD' }, true],
    ['USD', { unit: 'Canadian dollar', isoCurrency: 'CAD' }, false],
    [null, { unit: 'Mile' }, false],
  ])('%s for %j: %s', (unit, gold, expected) => expect(isSameUnit(unit, gold)).toBe(expected));
});
