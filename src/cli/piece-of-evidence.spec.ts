import { pieceOf } from './piece-of-evidence';

describe('a piece of evidence', () => {
  it('leaves out fields that are empty, and looks at no unknown ones', () => {
    const piece = { source: 'a.example', value: 38, stance: null, comparator: '', text: '日本 \ud800', colour: [] };
    expect(pieceOf(piece, 1)).toEqual({ source: 'a.example', value: 38, text: '日本 \ud800', colour: [] });
  });

  it.each<[string, unknown, string]>([
    ['a list', ['38'], 'evidence 3 must be an object'],
    ['null', null, 'evidence 3 must be an object'],
    ['no source', { value: '38' }, 'evidence 3: field "source" must be a string'],
    [
      'an object as value',
      { source: 'a', value: { count: 38 } },
      'field "value" must be a string, a number, true or false',
    ],
    ['a list as value', { source: 'a', value: ['38'] }, 'field "value" must be'],
    ['a number beyond all numbers', { source: 'a', value: Number.POSITIVE_INFINITY }, 'field "value" must be'],
    ['an unknown stance', { source: 'a', stance: 'maybe' }, 'field "stance" must be one of supports, denies, reports'],
    ['an unknown comparator', { source: 'a', comparator: '>=' }, 'field "comparator" must be one of eq, ge,'],
    ['a date in words', { source: 'a', publishedAt: 'yesterday' }, 'field "publishedAt" must be an ISO date'],
    ['an end that is no date', { source: 'a', validTo: 'soon' }, 'field "validTo" must be an ISO date'],
    ['a flag in words', { source: 'a', party: 'yes' }, 'field "party" must be true or false'],
    ['a confidence above one', { source: 'a', confidence: 7 }, 'field "confidence" must be a number from 0 to 1'],
    ['a grade by number', { source: 'a', grade: 4 }, 'field "grade" must be a string'],
    [
      'rulings more right than there are',
      { source: 'a', rulings: { right: 3, total: 2 } },
      'field "rulings" must be the numbers',
    ],
  ])('names the field: %s', (_, piece, reason) => {
    expect(() => pieceOf(piece, 3)).toThrow(reason);
  });
});
