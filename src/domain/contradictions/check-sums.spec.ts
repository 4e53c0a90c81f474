import fc from 'fast-check';
import { checkSums, type SumOperand } from './check-sums';

function exact(role: string, value: number): SumOperand {
  return { role, value: String(value), min: String(value), max: String(value), comparator: 'eq' };
}

function atLeast(role: string, value: number): SumOperand {
  return { role, value: String(value), min: String(value), max: null, comparator: 'ge' };
}

const more = (role: string, value: number): SumOperand => ({ ...atLeast(role, value), comparator: 'gt' });
const less = (role: string, value: number): SumOperand => ({
  ...exact(role, value),
  min: null,
  comparator: 'lt',
});
const between = (role: string, min: string | null, max: string | null): SumOperand => ({ role, value: null, min, max });

describe('sums within an event', () => {
  it.each<[string, SumOperand[], [string, boolean][]]>([
    [
      'parts that make up the total',
      [exact('died', 12), exact('survived', 30), exact('aboard', 42)],
      [['died_survived_aboard', true]],
    ],
    [
      'parts that do not',
      [exact('died', 12), exact('survived', 31), exact('aboard', 42)],
      [['died_survived_aboard', false]],
    ],
    [
      'the missing count where they are named',
      [exact('died', 12), exact('survived', 28), exact('missing', 2), exact('aboard', 42)],
      [['died_survived_aboard', true]],
    ],
    ['a lower bound that leaves room', [atLeast('died', 10), exact('survived', 30), exact('aboard', 42)], []],
    [
      'a lower bound that leaves none',
      [atLeast('died', 13), exact('survived', 30), exact('aboard', 42)],
      [['died_survived_aboard', false]],
    ],
    ['more dead than casualties', [exact('died', 9), exact('casualties', 7)], [['killed_within_casualties', false]]],
    ['fewer dead than casualties', [exact('died', 5), exact('casualties', 7)], []],
    ['more dead than aboard', [exact('died', 50), exact('aboard', 42)], [['killed_within_aboard', false]]],
    [
      'all votes of all members',
      [
        exact('voted_for', 60),
        exact('voted_against', 30),
        exact('abstained', 6),
        exact('absent', 4),
        exact('members', 100),
      ],
      [['votes_members', true]],
    ],
    [
      'votes without the absent, within the members',
      [exact('voted_for', 60), exact('voted_against', 30), exact('abstained', 6), exact('members', 100)],
      [],
    ],
    [
      'votes without the absent, beyond the members',
      [exact('voted_for', 80), exact('voted_against', 30), exact('members', 100)],
      [['votes_members', false]],
    ],
    ['no total', [exact('died', 12), exact('survived', 30)], []],
    ['another scope', [exact('died', 12), { ...exact('survived', 31), scope: 'children' }, exact('aboard', 42)], []],
    [
      'rival figures of which one fits',
      [exact('died', 14), exact('died', 12), exact('survived', 30), exact('aboard', 42)],
      [['died_survived_aboard', true]],
    ],
    [
      'rival figures of which none fits',
      [exact('died', 14), exact('died', 15), exact('survived', 30), exact('aboard', 42)],
      [['died_survived_aboard', false]],
    ],
  ])('%s', (_, operands, expected) => {
    expect(checkSums(operands).map(({ rule, holds }) => [rule, holds])).toEqual(expected);
  });

  it('names the figures, the total last', () => {
    const [check] = checkSums([exact('aboard', 42), exact('survived', 31), exact('died', 12)]);
    expect(check?.operands.map(({ role }) => role)).toEqual(['died', 'survived', 'aboard']);
    expect(check?.explanation).toBe(
      '12 died + 31 survived do not make up 42 aboard: at least one of the figures is wrong.',
    );
  });

  it.each<[string, SumOperand[], string[]]>([
    [
      'a sum that holds',
      [exact('died', 12), exact('survived', 30), exact('aboard', 42)],
      ['12 died + 30 survived make up 42 aboard: the sum holds.'],
    ],
    [
      'parts beyond the total',
      [exact('voted_for', 80), exact('voted_against', 30), exact('members', 100)],
      ['80 voted for + 30 voted against exceed 100 members, which cannot be: at least one of the figures is wrong.'],
    ],
    [
      'figures without a value or a comparator, by their ends',
      [between('died', '12', '14'), between('survived', '31', null), between('aboard', null, '42')],
      ['12 to 14 died + at least 31 survived do not make up at most 42 aboard: at least one of the figures is wrong.'],
    ],
    [
      'a value without a comparator, taken as exact',
      [{ role: 'died', value: '9', min: null, max: null }, exact('casualties', 7)],
      ['9 died exceed 7 casualties, which cannot be: at least one of the figures is wrong.'],
    ],
    [
      'a value with ends and no comparator, by its ends',
      [{ role: 'died', value: '9', min: '6', max: '10' }, exact('casualties', 7)],
      [],
    ],
    [
      'votes cast',
      [exact('voted_for', 60), exact('voted_against', 30), exact('abstained', 6), exact('voted', 97)],
      ['60 voted for + 30 voted against + 6 abstained do not make up 97 voted: at least one of the figures is wrong.'],
    ],
    [
      'killed and injured',
      [exact('died', 2), exact('injured', 5), exact('casualties', 7)],
      ['2 died + 5 injured make up 7 casualties: the sum holds.'],
    ],
    [
      'more survivors than aboard',
      [exact('survived', 43), exact('aboard', 42)],
      ['43 survived exceed 42 aboard, which cannot be: at least one of the figures is wrong.'],
    ],
    ['as many as there are', [exact('died', 42), exact('aboard', 42)], []],
    [
      'as many as there are fewer than',
      [exact('died', 42), less('aboard', 42)],
      ['42 died exceed 42 aboard, which cannot be: at least one of the figures is wrong.'],
    ],
    [
      'more than there are',
      [more('died', 42), exact('aboard', 42)],
      ['42 died exceed 42 aboard, which cannot be: at least one of the figures is wrong.'],
    ],
    [
      'more than one part of a total that the parts reach',
      [more('died', 12), exact('survived', 30), exact('aboard', 42)],
      ['12 died + 30 survived do not make up 42 aboard: at least one of the figures is wrong.'],
    ],
    [
      'fewer than one part of a total that the parts reach',
      [less('died', 12), exact('survived', 30), exact('aboard', 42)],
      ['12 died + 30 survived do not make up 42 aboard: at least one of the figures is wrong.'],
    ],
    ['a part and a total that both may be', [atLeast('died', 12), exact('survived', 30), atLeast('aboard', 42)], []],
    [
      'a rival that leaves room, beside one that does not fit',
      [exact('died', 14), atLeast('died', 10), exact('survived', 30), exact('aboard', 42)],
      [],
    ],
  ])('says of %s', (_, operands, explanations) => {
    expect(checkSums(operands).map(({ explanation }) => explanation)).toEqual(explanations);
  });

  it('decides nothing where more than 4,096 combinations would have to be tried', () => {
    const figures = (role: string, from: number, length: number) =>
      Array.from({ length }, (_, i) => exact(role, from + i));
    const [died, survived] = [figures('died', 1000, 64), figures('survived', 2000, 64)];
    const told = (most: SumOperand[]) => checkSums([...most, exact('aboard', 1)]).map(({ rule }) => rule);
    expect(told([...died, ...survived])).toContain('died_survived_aboard');
    expect(told([...died, ...survived, exact('survived', 9000)])).not.toContain('died_survived_aboard');
  });

  it('takes a figure given twice for one', () => {
    const twice = [exact('died', 14), exact('died', 14), exact('casualties', 7)];
    expect(checkSums(twice)).toEqual(checkSums(twice.slice(1)));
  });

  it('names the least of rival figures, whoever was read first', () => {
    const rivals = [exact('died', 13), exact('died', 15), exact('died', 14)];
    const [first] = checkSums([...rivals, exact('casualties', 7)]);
    expect(first?.operands[0]).toEqual(exact('died', 13));
    expect(checkSums([...rivals.reverse(), exact('casualties', 7)])).toEqual([first]);
  });

  it('holds exactly when the figures add up', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: -3, max: 3 }), (died, survived, error) => {
        const aboard = died + survived + error;
        fc.pre(aboard >= 0);
        const checks = checkSums([exact('died', died), exact('survived', survived), exact('aboard', aboard)]);
        expect(checks.find(({ rule }) => rule === 'died_survived_aboard')?.holds).toBe(error === 0);
      }),
    );
  });
});
