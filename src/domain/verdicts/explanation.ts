import { Fraction } from 'fraction.js';
import type { Exact } from '../values/decimal';
import { isPositive } from './belief';
import { type Candidate, findDecisive } from './find-decisive';
import type { Group } from './independence';
import type { Piece } from './piece';
import type { GroupShare, GroupSide } from './question-assessment';
import { decideState, type VerdictState } from './state';
import { groundOf, subtractTallies, type Tally, tallyAgainst, tallyFor } from './tally';
import type { WeighedClaim } from './weigh-claims';

const ZERO = new Fraction(0);

export interface Explanation {
  groups: GroupShare[];
  decisive: number[];
}

/** The signed share of every group and the smallest set of groups found whose removal would change the state. */
export function explain(position: number, claims: readonly WeighedClaim[]): Explanation {
  const claim = claims[position]!;
  const rival = claim.strongestRival === null ? null : claims[claim.strongestRival]!;
  const sided: { group: Group; side: GroupSide }[] = [
    ...inOrder(claim.groupsFor).map((group) => ({ group, side: 'for' as const })),
    ...inOrder(claim.groupsAgainst).map((group) => ({ group, side: sideOf(group) })),
    ...inOrder(rival?.groupsFor ?? []).map((group) => ({ group, side: 'rival' as const })),
    ...inOrder(claim.groupsReporting).map((group) => ({ group, side: 'reports' as const })),
  ];
  const { opinion } = claim.ground;
  const total = claim.ground.support.add(claim.ground.opposition);
  const sure = opinion.belief.add(opinion.disbelief);
  const candidates: Candidate[] = sided.flatMap(({ group, side }, index) =>
    side === 'reports'
      ? []
      : [{ index, side, tally: side === 'for' || side === 'rival' ? tallyFor(group) : tallyAgainst(group) }],
  );
  return {
    groups: sided.map(({ group, side }) => describeGroup(group, side, isPositive(total) ? sure.div(total) : ZERO)),
    decisive: findDecisive(candidates, claim.decision.state, (own, rivalPart) =>
      stateWithout(claim, claims, own, rivalPart),
    ),
  };
}

/** The state that remains when some of the claim's own groups and some of its strongest rival's are taken away. */
function stateWithout(
  claim: WeighedClaim,
  claims: readonly WeighedClaim[],
  own: Tally,
  rivalPart: Tally,
): VerdictState {
  const remaining = subtractTallies(claim.tally, own);
  const { strongestRival } = claim;
  if (strongestRival === null) return decideState(groundOf(remaining, claim.groupsReporting.length, ZERO, false)).state;
  const rival = claims[strongestRival]!;
  const rivalRemaining = subtractTallies(rival.tally, rivalPart);
  const others = claim.rivals.filter((index) => index !== strongestRival).map((index) => claims[index]!);
  const rivalSupport = largest([rivalRemaining.support, ...others.map(({ tally }) => tally.support)]);
  const rivalsRivals = rival.rivals.map((index) => claims[index]!).filter((other) => other !== claim);
  const rivalGround = groundOf(
    rivalRemaining,
    rival.groupsReporting.length,
    largest([remaining.support, ...rivalsRivals.map(({ tally }) => tally.support)]),
    false,
  );
  const supported =
    decideState(rivalGround).state === 'supported' || others.some(({ decision }) => decision.state === 'supported');
  return decideState(groundOf(remaining, claim.groupsReporting.length, rivalSupport, supported)).state;
}

function largest(values: readonly Exact[]): Exact {
  return values.reduce((best, value) => (value.gt(best) ? value : best), ZERO);
}

function sideOf(group: Group): GroupSide {
  return group.strongest.side === 'debunk' ? 'debunk' : 'against';
}

function inOrder(groups: readonly Group[]): Group[] {
  return [...groups].sort(
    (a, b) => b.strength.compare(a.strength) || (a.strongest.sourceKey < b.strongest.sourceKey ? -1 : 1),
  );
}

function describeGroup(group: Group, side: GroupSide, perWeight: Exact): GroupShare {
  const reports = side === 'reports';
  const share = reports ? ZERO : group.strength.mul(perWeight).mul(side === 'for' ? 1 : -1);
  return {
    side,
    sources: sourcesOf(group),
    evidence: group.pieces
      .map((piece) => piece.id)
      .filter((id) => id !== null)
      .sort(),
    weight: reports ? 0 : toNumber(group.strength),
    share: toNumber(share),
  };
}

function sourcesOf({ pieces, strongest }: Group): string[] {
  const names = new Map<string, string>();
  for (const piece of [strongest, ...[...pieces].sort(bySource)])
    if (!names.has(piece.sourceKey)) names.set(piece.sourceKey, piece.source);
  return [...names.values()];
}

function bySource(a: Piece, b: Piece): number {
  return a.sourceKey < b.sourceKey ? -1 : a.sourceKey > b.sourceKey ? 1 : a.source < b.source ? -1 : 1;
}

/** Three digits, rounded from the exact value. */
export function toNumber(value: Exact): number {
  return Number(value.round(3).toString(3));
}
