import { Fraction } from 'fraction.js';
import { intervalOf } from '../values/interval';
import type { AnswerGraph } from './answer-graph';
import { isPositive } from './belief';
import { ADDITION_SHARE, INDEPENDENT_GROUPS, LONE_ADDITION_SHARE, PLAUSIBLE_RISE } from './constants';
import type { WeighedClaim } from './weigh-claims';

const ONE_ADDS = new Fraction(LONE_ADDITION_SHARE);
const SEVERAL_ADD = new Fraction(ADDITION_SHARE);

/** For each claim the position of the claim that took its place in time, null while it stands. */
export function supersessions(claims: readonly WeighedClaim[], graph: AnswerGraph): (number | null)[] {
  const successors: number[][] = claims.map(() => []);
  for (const { a, b, relation } of graph.pairs) {
    if (relation.relation !== 'updates' && relation.relation !== 'supersedes') continue;
    const [early, late] = relation.later === 'a' ? [b, a] : [a, b];
    if (relation.relation === 'supersedes' || isPlausibleUpdate(claims[early]!, claims[late]!))
      successors[early]!.push(late);
  }
  return successors.map((later) =>
    later.reduce<number | null>((next, at) => (next === null || isEarlier(at, next, graph) ? at : next), null),
  );
}

/**
 * Position of the best-supported claim: the largest support, of equals the smaller value; then its latest update, then the
 * finest answer inside it. Values are never averaged. Null when nothing that is not refuted has support.
 */
export function bestClaim(
  claims: readonly WeighedClaim[],
  graph: AnswerGraph,
  superseded: readonly (number | null)[],
): number | null {
  let best: number | null = null;
  for (const [position, claim] of claims.entries())
    if (isEligible(claim) && (best === null || claim.tally.support.gt(claims[best]!.tally.support))) best = position;
  if (best === null) return null;
  const seen = new Set<number>();
  for (let next = superseded[best] ?? null; next !== null && !seen.has(next); next = superseded[next] ?? null) {
    seen.add(next);
    if (isEligible(claims[next]!)) best = next;
  }
  return claims[best]!.claim.members === undefined ? finestWithin(best, claims, graph) : fullestList(best, claims);
}

export function isEligible({ tally, decision }: WeighedClaim): boolean {
  return isPositive(tally.support) && decision.state !== 'refuted';
}

// A lone jump of a running count to many times its value is more often a slip than news: it waits for a second voice.
export function isPlausibleUpdate(early: WeighedClaim, late: WeighedClaim): boolean {
  if (!isPositive(late.tally.support)) return false;
  return late.groupsFor.length >= INDEPENDENT_GROUPS || isWithinRise(early, late);
}

/** Whether a count is no more than PLAUSIBLE_RISE times another. */
export function isWithinRise(less: WeighedClaim, more: WeighedClaim): boolean {
  const [from, to] = [less.claim.answer, more.claim.answer];
  if (from.type !== 'quantity' || to.type !== 'quantity') return true;
  const [top, bottom] = [intervalOf(from).max ?? intervalOf(from).min, intervalOf(to).min];
  return top === null || bottom === null || bottom.lte(top.mul(PLAUSIBLE_RISE));
}

function isEarlier(position: number, other: number, graph: AnswerGraph): boolean {
  return (graph.times[position]!.firstAsOf ?? '') < (graph.times[other]!.firstAsOf ?? '');
}

function finestWithin(start: number, claims: readonly WeighedClaim[], graph: AnswerGraph): number {
  const finer = new Map<number, number[]>();
  for (const { a, b, relation } of graph.pairs) {
    const [inner, outer] =
      relation.relation === 'refines' ? [a, b] : relation.relation === 'coarser' ? [b, a] : [-1, -1];
    if (inner < 0) continue;
    const known = finer.get(outer);
    if (known === undefined) finer.set(outer, [inner]);
    else known.push(inner);
  }
  let current = start;
  for (;;) {
    const outer = current;
    const inside = (finer.get(outer) ?? []).filter(
      (position) => isEligible(claims[position]!) && mayRefine(claims[outer]!, claims[position]!),
    );
    const strongest = inside.reduce<number | null>(
      (best, position) =>
        best === null || claims[position]!.tally.support.gt(claims[best]!.tally.support) ? position : best,
      null,
    );
    if (strongest === null) return outer;
    const { tally, rivals } = claims[strongest]!;
    const contested = inside.some(
      (other) => rivals.includes(other) && claims[other]!.tally.support.equals(tally.support),
    );
    if (contested) return outer;
    current = strongest;
  }
}

/**
 * The longest list that contains the best-supported one and has enough of its support: one more name may as well be a slip. Lists
 * of equal length and support that exclude each other leave the question to the next shorter one.
 */
function fullestList(start: number, claims: readonly WeighedClaim[]): number {
  const { claim } = claims[start]!;
  const longer = [...claims.keys()].filter((position) => {
    const other = claims[position]!;
    const { members } = other.claim;
    if (members === undefined || !isEligible(other) || ![...claim.members!].every((name) => members.has(name)))
      return false;
    return isWellSupported(other, claims[start]!);
  });
  const order = (a: number, b: number): number =>
    claims[b]!.claim.members!.size - claims[a]!.claim.members!.size ||
    claims[b]!.tally.support.compare(claims[a]!.tally.support);
  longer.sort((a, b) => order(a, b) || a - b);
  return (
    longer.find((position, index) =>
      [index - 1, index + 1].every((at) => longer[at] === undefined || order(longer[at], position) !== 0),
    ) ?? start
  );
}

/** Any outlier lies within "at least n", and a slip within a rounded figure: a more exact one needs voices of its own. */
export function mayRefine(outer: WeighedClaim, inner: WeighedClaim): boolean {
  const { answer } = outer.claim;
  if (answer.type !== 'quantity') return true;
  const { min, max } = intervalOf(answer);
  if (min !== null && max !== null) return isWellSupported(inner, outer);
  return inner.tally.support.mul(new Fraction(2)).gt(outer.tally.support);
}

/** Enough of the support of `outer`, for which less is asked where several voices agree. */
function isWellSupported(inner: WeighedClaim, outer: WeighedClaim): boolean {
  const least = inner.groupsFor.length >= INDEPENDENT_GROUPS ? SEVERAL_ADD : ONE_ADDS;
  return inner.tally.support.div(outer.tally.support).gte(least);
}
