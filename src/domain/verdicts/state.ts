import { Fraction } from 'fraction.js';
import type { Exact } from '../values/decimal';
import { isPositive, type Opinion } from './belief';
import { CONFLICT_RATIO, INDEPENDENT_GROUPS, REFUTED_UP_TO, SUPPORTED_FROM } from './constants';

export type VerdictState = 'unverified' | 'conflicting' | 'supported' | 'refuted' | 'single_source' | 'insufficient';

/** The rule that decided a state; stable names. */
export type VerdictRule =
  | 'no_side_taken'
  | 'both_sides_strong'
  | 'independent_groups'
  | 'confirmed_record'
  | 'reliable_debunk'
  | 'independent_denials'
  | 'rival_supported'
  | 'one_group_only'
  | 'not_enough';

/** What the state of a claim depends on. */
export interface StateGround {
  opinion: Opinion;
  /** r and s of the model. */
  support: Exact;
  opposition: Exact;
  groupsFor: number;
  /** Of these, the ones that assert it outright: who hedges adds weight and is no independent confirmation. */
  firmFor: number;
  /** Groups that pass it on without taking a side: while they are no fewer than the groups for, it is still a rumour. */
  groupsReporting: number;
  /** At least one group for is of a reliable grade. */
  reliableFor: boolean;
  /** A record of grade A for it that a person has confirmed. */
  confirmedRecord: boolean;
  /** Groups against that are no party to the event. */
  impartialAgainst: number;
  /** A debunk by a source of one of the best grades. */
  reliableDebunk: boolean;
  /** Second pass: an answer that excludes this one is supported. */
  rivalSupported: boolean;
}

export interface Decision {
  state: VerdictState;
  rule: VerdictRule;
}

const CONFLICT = new Fraction(CONFLICT_RATIO);
const SUPPORTED = new Fraction(SUPPORTED_FROM);
const REFUTED = new Fraction(REFUTED_UP_TO);

/** The first rule that applies, in the published order. */
export function decideState(ground: StateGround): Decision {
  const { support, opposition, opinion } = ground;
  const [forIt, againstIt] = [isPositive(support), isPositive(opposition)];
  if (!forIt && !againstIt) return { state: 'unverified', rule: 'no_side_taken' };
  if (forIt && againstIt && isBalanced(support, opposition)) return { state: 'conflicting', rule: 'both_sides_strong' };
  if (opinion.probability.gte(SUPPORTED)) {
    if (ground.firmFor >= INDEPENDENT_GROUPS && ground.reliableFor && ground.groupsFor > ground.groupsReporting)
      return { state: 'supported', rule: 'independent_groups' };
    if (ground.confirmedRecord) return { state: 'supported', rule: 'confirmed_record' };
  }
  if (opinion.probability.lte(REFUTED)) {
    if (ground.reliableDebunk) return { state: 'refuted', rule: 'reliable_debunk' };
    if (ground.impartialAgainst >= INDEPENDENT_GROUPS) return { state: 'refuted', rule: 'independent_denials' };
    if (ground.rivalSupported) return { state: 'refuted', rule: 'rival_supported' };
  }
  if (ground.groupsFor === 1 && !againstIt) return { state: 'single_source', rule: 'one_group_only' };
  return { state: 'insufficient', rule: 'not_enough' };
}

function isBalanced(a: Exact, b: Exact): boolean {
  const [smaller, larger] = a.lt(b) ? [a, b] : [b, a];
  return smaller.gte(larger.mul(CONFLICT));
}
