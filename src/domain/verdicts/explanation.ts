import { Fraction } from 'fraction.js';
import type { Exact } from '../values/decimal';
import { isPositive } from './belief';
import { LEAST_RIVALS_LISTED, RIVALS_LISTED } from './constants';
import { type Candidate, findDecisive } from './find-decisive';
import type { Group } from './independence';
import type { GroupShare, GroupSide } from './question-assessment';
import { decideState, type VerdictState } from './state';
import { groundOf, REPORTING_TALLY, subtractTallies, type Tally, tallyAgainst, tallyFor } from './tally';
import type { WeighedClaim } from './weigh-claims';

const ZERO = new Fraction(0);

export interface Explanation {
  groups: GroupShare[];
  decisive: number[];
}

/**
 * The signed share of every group and the smallest set of groups found whose removal would change the state. Many answers
 * have the same strongest rival, whose groups are put in order once; of very many only the strongest are listed.
 */
export function explainAll(claims: readonly WeighedClaim[]): Explanation[] {
  const listed = Math.max(LEAST_RIVALS_LISTED, Math.floor(RIVALS_LISTED / Math.max(1, claims.length)));
  const ordered = new Map<number, readonly Group[]>();
  const rivalGroups = (position: number): readonly Group[] => {
    const known = ordered.get(position) ?? inOrder(claims[position]!.groupsFor).slice(0, listed);
    ordered.set(position, known);
    return known;
  };
  return claims.map((claim) =>
    explain(claim, claims, claim.strongestRival === null ? [] : rivalGroups(claim.strongestRival)),
  );
}

function explain(claim: WeighedClaim, claims: readonly WeighedClaim[], rivalGroups: readonly Group[]): Explanation {
  const sided: { group: Group; side: GroupSide }[] = [
    ...inOrder(claim.groupsFor).map((group) => ({ group, side: 'for' as const })),
    ...inOrder(claim.groupsAgainst).map((group) => ({ group, side: sideOf(group) })),
    ...rivalGroups.map((group) => ({ group, side: 'rival' as const })),
    ...inOrder(claim.groupsReporting).map((group) => ({ group, side: 'reports' as const })),
  ];
  const { opinion } = claim.ground;
  const total = claim.ground.support.add(claim.ground.opposition);
  const sure = opinion.belief.add(opinion.disbelief);
  const candidates = sided.map(({ group, side }, index): Candidate => ({ index, side, tally: tallyOf(group, side) }));
  const perWeight = isPositive(total) ? sure.div(total) : ZERO;
  return {
    groups: sided.map(({ group, side }) => describeGroup(group, side, perWeight)),
    decisive: findDecisive(candidates, claim.decision.state, stateWithout(claim, claims)),
  };
}

/** A function from tallies taken away, of the claim's own groups and of its strongest rival's, to the state that remains. */
function stateWithout(
  claim: WeighedClaim,
  claims: readonly WeighedClaim[],
): (own: Tally, rival: Tally) => VerdictState {
  const rival = claim.strongestRival === null ? null : claims[claim.strongestRival]!;
  if (rival === null) return (own) => decideState(groundOf(subtractTallies(claim.tally, own), ZERO, false)).state;
  const otherSupport = claim.nextRivalSupport;
  const otherSupported = claim.supportedRivals > (rival.decision.state === 'supported' ? 1 : 0);
  // The strongest rival of the rival, unless that is this claim itself.
  const strongest = rival.strongestRival === null ? null : claims[rival.strongestRival]!;
  const rivalOpposition = strongest === claim ? rival.nextRivalSupport : (strongest?.tally.support ?? ZERO);
  // What is only alleged has a rival without being one.
  const mutual = rival.rivals.some((position) => claims[position] === claim);
  return (own, rivalPart) => {
    const remaining = subtractTallies(claim.tally, own);
    const rivalRemaining = subtractTallies(rival.tally, rivalPart);
    const opposing = mutual ? larger(remaining.support, rivalOpposition) : rivalOpposition;
    const rivalGround = groundOf(rivalRemaining, opposing, false);
    const supported = otherSupported || decideState(rivalGround).state === 'supported';
    return decideState(groundOf(remaining, larger(rivalRemaining.support, otherSupport), supported)).state;
  };
}

function tallyOf(group: Group, side: GroupSide): Tally {
  if (side === 'reports') return REPORTING_TALLY;
  return side === 'for' || side === 'rival' ? tallyFor(group) : tallyAgainst(group);
}

function larger(a: Exact, b: Exact): Exact {
  return b.gt(a) ? b : a;
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
    grade: group.strongest.grade,
    weight: reports ? 0 : toNumber(group.strength),
    share: toNumber(share),
  };
}

/** The strongest first, then by key; of the names that share a key the first in the alphabet. */
function sourcesOf({ pieces, strongest }: Group): string[] {
  const names = new Map<string, string>();
  for (const { sourceKey, source } of pieces) {
    const known = names.get(sourceKey);
    if (known === undefined || source < known) names.set(sourceKey, source);
  }
  names.delete(strongest.sourceKey);
  return [strongest.source, ...[...names.keys()].sort().map((key) => names.get(key)!)];
}

/** Three digits, rounded from the exact value, halves away from zero. */
export function toNumber(value: Exact): number {
  const thousandths = (value.n * 2000n + value.d) / (2n * value.d);
  return thousandths === 0n ? 0 : Number(value.s * thousandths) / 1000;
}
