import { Fraction } from 'fraction.js';
import { type Candidate, findDecisive } from './find-decisive';
import type { GroupSide } from './question-assessment';
import { EMPTY_TALLY, type Tally } from './tally';

/** Groups by side and support, in the order of their index. */
const groups = (...given: [GroupSide, number][]): Candidate[] =>
  given.map(([side, support], index) => ({
    index,
    side,
    tally: { ...EMPTY_TALLY, support: new Fraction(support), groupsFor: 1 },
  }));

/** The state changes once groups with at least so much support are taken away, of the claim or of its rival. */
const losing =
  (own: number, rival = Number.POSITIVE_INFINITY) =>
  (fromOwn: Tally, fromRival: Tally) =>
    fromOwn.support.valueOf() >= own || fromRival.support.valueOf() >= rival
      ? ('insufficient' as const)
      : ('supported' as const);

const decisive = (candidates: Candidate[], without: ReturnType<typeof losing>) =>
  findDecisive(candidates, 'supported', without);

describe('the smallest set of groups without which the state would be another', () => {
  it.each<[string, Candidate[], ReturnType<typeof losing>, number[]]>([
    ['none where nothing changes it', groups(['for', 5], ['for', 4]), losing(10), []],
    ['one that is enough', groups(['for', 5], ['for', 4]), losing(4), [0]],
    ['one that is enough, though it is not the first', groups(['for', 3], ['against', 7]), losing(6), [1]],
    ['two where none is', groups(['for', 5], ['for', 4], ['for', 3]), losing(8), [0, 1]],
    ['two of two sides', groups(['for', 5], ['for', 1], ['against', 4]), losing(9), [0, 2]],
    ['three that are alike', groups(['for', 2], ['for', 2], ['for', 2], ['for', 2]), losing(6), [0, 1, 2]],
    ['in the order of their index', groups(['for', 2], ['for', 3], ['for', 2]), losing(7), [0, 1, 2]],
    // Of more than three only those of one side together, the strongest first.
    [
      'five of one side',
      groups(['for', 6], ['for', 5], ['for', 4], ['for', 3], ['for', 2], ['for', 1]),
      losing(20),
      [0, 1, 2, 3, 4],
    ],
    [
      'six of one side',
      groups(['for', 6], ['for', 5], ['for', 4], ['for', 3], ['for', 2], ['for', 1]),
      losing(21),
      [0, 1, 2, 3, 4, 5],
    ],
    [
      'no more than six',
      groups(['for', 7], ['for', 6], ['for', 5], ['for', 4], ['for', 3], ['for', 2], ['for', 1]),
      losing(28),
      [],
    ],
    [
      'four of the other side',
      groups(['for', 1], ['against', 5], ['debunk', 4], ['against', 3], ['debunk', 2]),
      losing(14),
      [1, 2, 3, 4],
    ],
    ['no four of both sides', groups(['for', 5], ['for', 4], ['against', 3], ['against', 2]), losing(14), []],
    ['a group of the rival', groups(['for', 5], ['rival', 4]), losing(10, 4), [1]],
    [
      'groups of the rival, which are none of its own',
      groups(['for', 5], ['rival', 4], ['rival', 3]),
      losing(9, 7),
      [1, 2],
    ],
  ])('is %s', (_, candidates, without, expected) => {
    expect(decisive(candidates, without)).toEqual(expected);
  });

  it('is looked for among the twelve strongest kinds of groups', () => {
    const kinds = (many: number) =>
      groups(...Array.from({ length: many }, (_, at): [GroupSide, number] => ['for', 1 + at]));
    expect(decisive(kinds(12), losing(12))).toEqual([11]);
    expect(decisive(kinds(13), losing(13))).toEqual([0, 11]);
  });
});
