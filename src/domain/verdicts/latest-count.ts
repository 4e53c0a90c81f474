import { Fraction } from 'fraction.js';
import { laterOf } from '../contradictions/compare-times';
import type { Exact } from '../values/decimal';
import type { AnswerGraph, ClaimPair } from './answer-graph';
import { isEligible, isPlausibleUpdate, isWithinRise, mayRefine } from './best-value';
import { INDEPENDENT_GROUPS } from './constants';
import type { Group } from './independence';
import type { Piece } from './piece';
import type { WeighedClaim } from './weigh-claims';

const ZERO = new Fraction(0);

/** A run of counts, each of which may follow the one before it, by its last one. */
interface Run {
  weight: Exact;
  end: number;
}

/**
 * Position of the latest value of a running count: the end of the run of counts, each an update of the one before or more exact
 * than it, that most evidence supports. A count printed again later stays where it was first given, and a slip that the later
 * counts do not continue is left aside. Of equal runs the one that ends in the smaller value; null when no count is eligible.
 */
export function latestCount(claims: readonly WeighedClaim[], graph: AnswerGraph): number | null {
  const followers: number[][] = claims.map(() => []);
  for (const pair of graph.pairs) {
    const step = stepOf(pair, claims, graph);
    if (step !== null) followers[step.from]!.push(step.to);
  }
  const runs = new Map<number, Run>();
  const runFrom = (position: number): Run => {
    const known = runs.get(position);
    if (known !== undefined) return known;
    // Stands for a run that would come back to where it started.
    runs.set(position, { weight: ZERO, end: position });
    const next = followers[position]!.map(runFrom).reduce<Run | null>(heavier, null);
    const own = ownSupport(claims[position]!);
    const run = next === null ? { weight: own, end: position } : { weight: own.add(next.weight), end: next.end };
    runs.set(position, run);
    return run;
  };
  const positions = [...claims.keys()].filter((position) => isEligible(claims[position]!));
  return positions.map(runFrom).reduce<Run | null>(heavier, null)?.end ?? null;
}

function heavier(best: Run | null, run: Run): Run {
  if (best === null) return run;
  const order = run.weight.compare(best.weight);
  return order > 0 || (order === 0 && run.end < best.end) ? run : best;
}

/** From which of two counts to which a run may go. */
function stepOf(
  { a, b, relation }: ClaimPair,
  claims: readonly WeighedClaim[],
  graph: AnswerGraph,
): { from: number; to: number } | null {
  if (!isEligible(claims[a]!) || !isEligible(claims[b]!)) return null;
  const [first, second] = [graph.times[a]!.firstAsOf, graph.times[b]!.firstAsOf];
  const later = laterOf(first, second);
  const step = (from: number, to: number) => ({ from, to });
  switch (relation.relation) {
    case 'refines':
      return later !== 'b' && mayFollow(claims[b]!, claims[a]!, later !== null) ? step(b, a) : null;
    case 'coarser':
      return later !== 'a' && mayFollow(claims[a]!, claims[b]!, later !== null) ? step(a, b) : null;
    case 'updates': {
      const { from, to } = relation.later === 'a' ? step(b, a) : step(a, b);
      return isPlausibleUpdate(claims[from]!, claims[to]!) ? step(from, to) : null;
    }
    case 'contradicts': {
      if (relation.rule !== 'toll_falls' || later === null) return null;
      const { from, to } = later === 'a' ? step(b, a) : step(a, b);
      return isCorrected(claims[from]!, claims[to]!, graph.times[to]!.firstAsOf) ? step(from, to) : null;
    }
    default:
      return null;
  }
}

/** A count given later than what it lies within updates it, as does a higher bound; at the same time it can only be more exact. */
function mayFollow(outer: WeighedClaim, inner: WeighedClaim, isLater: boolean): boolean {
  return isPlausibleUpdate(outer, inner) && (isLater || isBound(inner) || mayRefine(outer, inner));
}

function isBound({ claim: { answer } }: WeighedClaim): boolean {
  return answer.type === 'quantity' && answer.max === null;
}

/** A count was too high where several voices lower it by no more than a slip would, and fewer have repeated it since. */
function isCorrected(high: WeighedClaim, low: WeighedClaim, since: string | null): boolean {
  const lowering = ownGroups(low).length;
  if (lowering < INDEPENDENT_GROUPS || !isWithinRise(low, high)) return false;
  const repeats = ({ asOf }: Piece): boolean => asOf !== null && laterOf(since, asOf) !== 'a';
  return ownGroups(high).filter(({ pieces }) => pieces.some(repeats)).length < lowering;
}

function ownSupport(claim: WeighedClaim): Exact {
  return ownGroups(claim).reduce((sum, { strength }) => sum.add(strength), ZERO);
}

/** The voices that give this very count, not only one inside it or a bound below it. */
function ownGroups({ claim, groupsFor }: WeighedClaim): Group[] {
  return groupsFor.filter(({ strongest }) => strongest.answerKey === claim.key);
}
