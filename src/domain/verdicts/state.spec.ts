import { Fraction } from 'fraction.js';
import { offsetOf, opinionOf, priorUncertainty } from './belief';
import { decideState, type StateGround } from './state';

const exact = (value: string) => new Fraction(value);

/** Nothing in favour but what is given; r and s decide the opinion unless P is given as a share of 1. */
function ground({ p, ...given }: Partial<StateGround> & { p?: string }): StateGround {
  const support = given.support ?? exact('2');
  const opposition = given.opposition ?? exact('0');
  const opinion = opinionOf(support, opposition, exact('2'));
  return {
    opinion: p === undefined ? opinion : { ...opinion, probability: exact(p) },
    support,
    opposition,
    groupsFor: 2,
    firmFor: 2,
    groupsReporting: 0,
    reliableFor: true,
    confirmedRecord: false,
    impartialAgainst: 0,
    reliableDebunk: false,
    rivalSupported: false,
    ...given,
  };
}

const against = { support: exact('0'), opposition: exact('2'), groupsFor: 0, firmFor: 0 };

describe('the state of a claim', () => {
  it.each<[string, Parameters<typeof ground>[0], string, string]>([
    ['nobody takes a side', { support: exact('0'), groupsFor: 0 }, 'unverified', 'no_side_taken'],
    ['a ratio of exactly .4', { support: exact('2'), opposition: exact('0.8') }, 'conflicting', 'both_sides_strong'],
    [
      'the same the other way round',
      { support: exact('0.8'), opposition: exact('2') },
      'conflicting',
      'both_sides_strong',
    ],
    ['a ratio just below', { support: exact('2'), opposition: exact('0.79'), p: '0.6' }, 'insufficient', 'not_enough'],
    ['P of exactly .65', { p: '0.65' }, 'supported', 'independent_groups'],
    ['P just below .65', { p: '0.6499' }, 'insufficient', 'not_enough'],
    ['two groups, none reliable', { p: '0.7', reliableFor: false }, 'insufficient', 'not_enough'],
    ['two groups, one of them hedging', { p: '0.7', firmFor: 1 }, 'insufficient', 'not_enough'],
    ['as many who only pass it on', { p: '0.7', groupsReporting: 2 }, 'insufficient', 'not_enough'],
    ['one fewer who only pass it on', { p: '0.7', groupsReporting: 1 }, 'supported', 'independent_groups'],
    [
      'a confirmed record alone',
      { p: '0.65', groupsFor: 1, firmFor: 1, confirmedRecord: true },
      'supported',
      'confirmed_record',
    ],
    [
      'a confirmed record of too little weight',
      { p: '0.64', groupsFor: 1, firmFor: 1, confirmedRecord: true },
      'single_source',
      'one_group_only',
    ],
    ['one group for, nothing against', { p: '0.7', groupsFor: 1, firmFor: 1 }, 'single_source', 'one_group_only'],
    [
      'one group for, something against',
      { p: '0.6', groupsFor: 1, firmFor: 1, opposition: exact('0.1') },
      'insufficient',
      'not_enough',
    ],
    ['P of exactly .40 and a debunk', { ...against, p: '0.4', reliableDebunk: true }, 'refuted', 'reliable_debunk'],
    ['P just above .40 and a debunk', { ...against, p: '0.4001', reliableDebunk: true }, 'insufficient', 'not_enough'],
    ['two who are no party deny it', { ...against, impartialAgainst: 2 }, 'refuted', 'independent_denials'],
    ['one who is no party denies it', { ...against, impartialAgainst: 1 }, 'insufficient', 'not_enough'],
    ['a rival is supported', { ...against, rivalSupported: true }, 'refuted', 'rival_supported'],
    ['a rival is supported, but so is this', { p: '0.7', rivalSupported: true }, 'supported', 'independent_groups'],
  ])('%s', (_, given, state, rule) => {
    expect(decideState(ground(given))).toEqual({ state, rule });
  });
});

describe('the opinion on a claim', () => {
  it('is half way between belief and doubt where nothing is known', () => {
    const { probability, uncertainty } = opinionOf(exact('0'), exact('0'), exact('2'));
    expect([probability.toFraction(), uncertainty.toFraction()]).toEqual(['1/2', '1']);
  });

  it.each([
    ['a strong group for offsets one reporting group and no more', '3', '1'],
    ['a group of the least full strength too', '0.25', '1'],
    ['a weaker one proportionally less', '0.05', '1/5'],
  ])('%s', (_, strength, offset) => {
    expect(offsetOf(exact(strength)).toFraction()).toBe(offset);
  });

  it.each([
    ['nobody reports', 0, '0', '2'],
    ['one reports, nobody is for it', 1, '0', '5/2'],
    ['three report, one is for it', 3, '1', '3'],
    ['as many for it as report', 2, '2', '2'],
    ['more for it than report', 1, '3', '2'],
  ])('the weight of not knowing: %s', (_, reporting, offsets, expected) => {
    expect(priorUncertainty(reporting, exact(offsets)).toFraction()).toBe(expected);
  });
});
