import fc from 'fast-check';
import { checkSums, type SumOperand } from './check-sums';

function exact(role: string, value: number): SumOperand {
  return { role, value: String(value), min: String(value), max: String(value), comparator: 'eq' };
}

function atLeast(role: string, value: number): SumOperand {
  return { role, value: String(value), min: String(value), max: null, comparator: 'ge' };
}

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
