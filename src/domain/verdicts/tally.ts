import { Fraction } from 'fraction.js';
import type { Exact } from '../values/decimal';
import { offsetOf, opinionOf, priorUncertainty } from './belief';
import { DEBUNK_GRADES, RELIABLE_GRADES } from './constants';
import type { Group } from './independence';
import type { StateGround } from './state';

/** The sums over groups that a state depends on: additive, so that groups can be taken away again. */
export interface Tally {
  support: Exact;
  groupsFor: number;
  /** Of these, the ones that assert it outright. */
  firmFor: number;
  reliableFor: number;
  confirmedRecords: number;
  offsets: Exact;
  /** Without rivals. */
  opposition: Exact;
  impartialAgainst: number;
  reliableDebunks: number;
  /** Groups none of whose owners takes a side. */
  groupsReporting: number;
}

const ZERO = new Fraction(0);

// Each tally has a sum that is none, and exact sums are slow.
const plus = (a: Exact, b: Exact): Exact => (a.n === 0n ? b : b.n === 0n ? a : a.add(b));
const minus = (a: Exact, b: Exact): Exact => (b.n === 0n ? a : a.sub(b));

export const EMPTY_TALLY: Tally = {
  support: ZERO,
  groupsFor: 0,
  firmFor: 0,
  reliableFor: 0,
  confirmedRecords: 0,
  offsets: ZERO,
  opposition: ZERO,
  impartialAgainst: 0,
  reliableDebunks: 0,
  groupsReporting: 0,
};

export const REPORTING_TALLY: Tally = { ...EMPTY_TALLY, groupsReporting: 1 };

export function tallyFor({ pieces, strength }: Group): Tally {
  return {
    ...EMPTY_TALLY,
    support: strength,
    groupsFor: 1,
    firmFor: Number(pieces.some(({ hedged }) => !hedged)),
    reliableFor: Number(pieces.some(({ grade }) => RELIABLE_GRADES.includes(grade))),
    confirmedRecords: Number(pieces.some(({ confirmedRecord, grade }) => confirmedRecord && grade === 'A')),
    offsets: offsetOf(strength),
  };
}

export function tallyAgainst({ pieces, strength }: Group): Tally {
  return {
    ...EMPTY_TALLY,
    opposition: strength,
    impartialAgainst: Number(pieces.some(({ party }) => !party)),
    reliableDebunks: Number(pieces.some(({ side, grade }) => side === 'debunk' && DEBUNK_GRADES.includes(grade))),
  };
}

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    support: plus(a.support, b.support),
    groupsFor: a.groupsFor + b.groupsFor,
    firmFor: a.firmFor + b.firmFor,
    reliableFor: a.reliableFor + b.reliableFor,
    confirmedRecords: a.confirmedRecords + b.confirmedRecords,
    offsets: plus(a.offsets, b.offsets),
    opposition: plus(a.opposition, b.opposition),
    impartialAgainst: a.impartialAgainst + b.impartialAgainst,
    reliableDebunks: a.reliableDebunks + b.reliableDebunks,
    groupsReporting: a.groupsReporting + b.groupsReporting,
  };
}

/** `a` without the groups tallied in `b`. */
export function subtractTallies(a: Tally, b: Tally): Tally {
  return {
    support: minus(a.support, b.support),
    groupsFor: a.groupsFor - b.groupsFor,
    firmFor: a.firmFor - b.firmFor,
    reliableFor: a.reliableFor - b.reliableFor,
    confirmedRecords: a.confirmedRecords - b.confirmedRecords,
    offsets: minus(a.offsets, b.offsets),
    opposition: minus(a.opposition, b.opposition),
    impartialAgainst: a.impartialAgainst - b.impartialAgainst,
    reliableDebunks: a.reliableDebunks - b.reliableDebunks,
    groupsReporting: a.groupsReporting - b.groupsReporting,
  };
}

/** What a state is decided on, given the strongest rival's support. */
export function groundOf(tally: Tally, rivalSupport: Exact, rivalSupported: boolean): StateGround {
  const opposition = tally.opposition.add(rivalSupport);
  return {
    opinion: opinionOf(tally.support, opposition, priorUncertainty(tally.groupsReporting, tally.offsets)),
    support: tally.support,
    opposition,
    groupsFor: tally.groupsFor,
    firmFor: tally.firmFor,
    groupsReporting: tally.groupsReporting,
    reliableFor: tally.reliableFor > 0,
    confirmedRecord: tally.confirmedRecords > 0,
    impartialAgainst: tally.impartialAgainst,
    reliableDebunk: tally.reliableDebunks > 0,
    rivalSupported,
  };
}
