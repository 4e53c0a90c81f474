import { Fraction } from 'fraction.js';
import type { Exact } from '../values/decimal';
import type { AnswerGraph } from './answer-graph';
import { isPositive } from './belief';
import type { Claim } from './cluster-claims';
import { type Group, groupIndependent } from './independence';
import type { Piece } from './piece';
import { type Decision, decideState, type StateGround } from './state';
import { addTallies, EMPTY_TALLY, groundOf, type Tally, tallyAgainst, tallyFor } from './tally';

/** A claim with its groups, its sums and the decision they lead to. */
export interface WeighedClaim {
  claim: Claim;
  groupsFor: readonly Group[];
  groupsAgainst: readonly Group[];
  /** Groups none of whose owners takes a side. */
  groupsReporting: readonly Group[];
  tally: Tally;
  /** Positions of the answers that exclude this one. */
  rivals: readonly number[];
  /** The best-supported rival, null when no rival has any support. */
  strongestRival: number | null;
  /** Support of the best-supported rival but that one. */
  nextRivalSupport: Exact;
  supportedRivals: number;
  ground: StateGround;
  decision: Decision;
}

type Grouped = Omit<WeighedClaim, 'ground' | 'decision' | 'strongestRival' | 'nextRivalSupport' | 'supportedRivals'>;

const ZERO = new Fraction(0);

/** Weighs every claim of a question; a second pass lets a supported rival refute. */
export function weighClaims(claims: readonly Claim[], graph: AnswerGraph): WeighedClaim[] {
  const grouped = claims.map((claim, position) => groupClaim(claims, claim, position, graph));
  const firstPass = grouped.map((claim) => {
    const strongestRival = strongestOf(claim.rivals, grouped);
    const nextRivalSupport = supportOf(
      strongestOf(
        claim.rivals.filter((rival) => rival !== strongestRival),
        grouped,
      ),
      grouped,
    );
    const ground = groundOf(claim.tally, supportOf(strongestRival, grouped), false);
    return { ...claim, strongestRival, nextRivalSupport, ground, decision: decideState(ground) };
  });
  return firstPass.map((claim) => {
    const supportedRivals = claim.rivals.filter((rival) => firstPass[rival]!.decision.state === 'supported').length;
    const ground = { ...claim.ground, rivalSupported: supportedRivals > 0 };
    return { ...claim, supportedRivals, ground, decision: decideState(ground) };
  });
}

function groupClaim(claims: readonly Claim[], claim: Claim, position: number, graph: AnswerGraph): Grouped {
  const backing = [claim, ...graph.backers[position]!.map((index) => claims[index]!)];
  const denying = [claim, ...graph.containers[position]!.map((index) => claims[index]!)];
  const supporting = gather(backing, (piece) => piece.side === 'for');
  const opposing = gather(denying, (piece) => piece.side === 'against' || piece.side === 'debunk');
  const reporting = gather(backing, (piece) => piece.side === 'reports');
  const partisan = new Set([...supporting, ...opposing].map((piece) => piece.ownerKey));
  const groupsFor = groupIndependent(supporting);
  const groupsAgainst = groupIndependent(opposing);
  const groupsReporting = groupIndependent(reporting).filter(
    ({ pieces }) => !pieces.some((piece) => partisan.has(piece.ownerKey)),
  );
  const tallies = [...groupsFor.map(tallyFor), ...groupsAgainst.map(tallyAgainst)];
  const tally = { ...tallies.reduce(addTallies, EMPTY_TALLY), groupsReporting: groupsReporting.length };
  return { claim, groupsFor, groupsAgainst, groupsReporting, tally, rivals: graph.rivals[position]! };
}

function gather(claims: readonly Claim[], wanted: (piece: Piece) => boolean): Piece[] {
  return claims.flatMap(({ own }) => own.filter(wanted));
}

function strongestOf(rivals: readonly number[], claims: readonly Grouped[]): number | null {
  let best: number | null = null;
  for (const rival of rivals) {
    const { support } = claims[rival]!.tally;
    if (isPositive(support) && support.gt(supportOf(best, claims))) best = rival;
  }
  return best;
}

function supportOf(position: number | null, claims: readonly Grouped[]): Exact {
  return position === null ? ZERO : claims[position]!.tally.support;
}
