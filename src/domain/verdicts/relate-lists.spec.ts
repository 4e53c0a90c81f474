import type { Claim } from './cluster-claims';
import { mayBePartsOfOne, relateLists } from './relate-lists';

const list = (...members: string[]): Claim => ({
  key: members.join(),
  answer: { type: 'actor', path: members.join('; ') },
  shown: members.join('; '),
  members: new Set(members),
  own: [],
});
const noList: Claim = { key: 'navy', answer: { type: 'actor', path: 'Navy' }, shown: 'Navy', own: [] };

describe('lists of names', () => {
  it('are coarser where they leave names out', () => {
    const contained = {
      rule: 'actor_contained',
      explanation: '“ada; piet; jan” names all of “ada; piet” and more.',
    };
    const [more, fewer] = [list('ada', 'piet', 'jan'), list('ada', 'piet')];
    expect(relateLists(more, fewer)).toEqual({ relation: 'refines', ...contained });
    expect(relateLists(fewer, more)).toEqual({ relation: 'coarser', ...contained });
  });

  it.each([
    ['equal ones', list('ada', 'piet'), list('piet', 'ada')],
    ['ones that share a name only', list('ada', 'piet', 'jan'), list('ada', 'lea')],
    ['what is no list', list('ada', 'navy'), noList],
    ['what is no list, turned round', noList, list('ada', 'navy')],
  ])('tell nothing of %s', (_, a, b) => {
    expect(relateLists(a, b)).toBeNull();
  });

  it.each<[string, Claim, Claim, Claim[], boolean]>([
    ['one that has all names of both', list('ada', 'piet'), list('piet', 'jan'), [list('ada', 'piet', 'jan')], true],
    [
      'one of several that has them',
      list('ada', 'piet'),
      list('piet', 'jan'),
      [noList, list('ada', 'piet'), list('ada', 'piet', 'jan')],
      true,
    ],
    ['no name in common', list('ada'), list('jan'), [list('ada', 'piet', 'jan')], false],
    [
      'one that lacks a name of the first',
      list('ada', 'piet'),
      list('piet', 'jan'),
      [list('piet', 'jan', 'lea')],
      false,
    ],
    [
      'one that lacks a name of the second',
      list('ada', 'piet'),
      list('piet', 'jan'),
      [list('ada', 'piet', 'lea')],
      false,
    ],
    ['one no longer than either', list('ada', 'piet'), list('piet', 'ada'), [list('ada', 'piet')], false],
    ['no other', list('ada', 'piet'), list('piet', 'jan'), [], false],
    ['what is no list', list('ada', 'piet'), noList, [list('ada', 'piet', 'jan')], false],
  ])('are parts of one given %s: %#', (_, a, b, lists, expected) => {
    expect([mayBePartsOfOne(a, b, lists), mayBePartsOfOne(b, a, lists)]).toEqual([expected, expected]);
  });
});
