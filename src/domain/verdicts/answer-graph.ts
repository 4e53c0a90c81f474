import type { AnswerRelation } from '../contradictions/answer-relation';
import type { Answer } from '../values/answer';
import { answerKey } from '../values/answer-key';
import { backs } from '../values/interval';
import type { Claim } from './cluster-claims';
import { ANSWERS_COMPARED, LEAST_COMPARED, PAIRS_COMPARED } from './constants';
import { type ClaimTimes, type Counting, claimTimes, earlier, relateClaims } from './relate-claims';
import { mayBePartsOfOne } from './relate-lists';

/** A pair of claims, by position, and how the first stands to the second. */
export interface ClaimPair {
  a: number;
  b: number;
  relation: AnswerRelation;
}

export interface AnswerGraph {
  times: readonly ClaimTimes[];
  /** Every compared pair with a < b, in order. */
  pairs: readonly ClaimPair[];
  /** For each claim, the claims whose pieces for it are also for this one: finer answers and lower bounds near enough. */
  backers: readonly (readonly number[])[];
  /** For each claim, the claims a denial of which denies this one too: coarser answers. */
  containers: readonly (readonly number[])[];
  rivals: readonly (readonly number[])[];
}

/** Compares the claims of a question, all pairs up to ANSWERS_COMPARED claims; the rest only with the most asserted ones. */
export function relateAllClaims(claims: readonly Claim[], counting: Counting): AnswerGraph {
  const dated = claims.some(({ own }) => own.some(({ validity }) => validity.from !== null || validity.to !== null));
  const own = claims.map((claim) => claimTimes(claim, dated));
  const times = counting.cumulative ? sinceFirstGiven(own) : own;
  const leading = leadingClaims(claims);
  const lists = [...leading].map((position) => claims[position]!).filter(({ own }) => own.length > 1);
  const pairs: ClaimPair[] = [];
  const empty = (): number[][] => claims.map(() => []);
  const [backers, containers, rivals] = [empty(), empty(), empty()];
  for (let a = 0; a < claims.length; a++)
    for (let b = a + 1; b < claims.length; b++) {
      if (!leading.has(a) && !leading.has(b)) continue;
      const found = relateClaims(times[a]!, times[b]!, counting);
      const parts = found.relation === 'contradicts' && mayBePartsOfOne(claims[a]!, claims[b]!, lists);
      const relation: AnswerRelation = parts ? { ...found, relation: 'differs' } : found;
      pairs.push({ a, b, relation });
      const { relation: kind } = relation;
      if (kind === 'contradicts') {
        rivals[a]!.push(b);
        rivals[b]!.push(a);
      }
      if (relation.rule === 'not_asserted') {
        // What is asserted stands against what is only alleged, not the other way round.
        if (times[b]!.firm) rivals[a]!.push(b);
        if (times[a]!.firm) rivals[b]!.push(a);
      }
      if (kind === 'refines' || kind === 'same') containers[a]!.push(b);
      if (kind === 'coarser' || kind === 'same') containers[b]!.push(a);
      const [first, second] = [claims[a]!.answer, claims[b]!.answer];
      if (kind === 'refines' || kind === 'same' || isLowerBoundFor(first, second, kind)) backers[b]!.push(a);
      if (kind === 'coarser' || kind === 'same' || isLowerBoundFor(second, first, kind)) backers[a]!.push(b);
    }
  return { times, pairs, backers, containers, rivals };
}

/** "At least 30" and 30 are one count: it has been running since either was first given. */
function sinceFirstGiven(times: readonly ClaimTimes[]): ClaimTimes[] {
  const first = new Map<string, string | null>();
  const keyOf = ({ claim: { answer } }: ClaimTimes): string =>
    answer.type === 'quantity' ? `${answer.value} ${answer.unit}` : answerKey(answer);
  for (const one of times) first.set(keyOf(one), earlier(first.get(keyOf(one)) ?? null, one.firstAsOf));
  return times.map((one) => ({ ...one, firstAsOf: first.get(keyOf(one)) ?? null }));
}

function isLowerBoundFor(bound: Answer, value: Answer, kind: AnswerRelation['relation']): boolean {
  if (kind === 'unrelated' || bound.type !== 'quantity' || value.type !== 'quantity') return false;
  return (bound.comparator === 'ge' || bound.comparator === 'gt') && backs(bound, value);
}

function leadingClaims(claims: readonly Claim[]): ReadonlySet<number> {
  const positions = claims.map((claim, position) => ({ position, count: claim.own.length }));
  positions.sort((a, b) => b.count - a.count || a.position - b.position);
  // Of very many answers fewer lead, so that the comparisons stay near linear in their number.
  const leading = Math.max(LEAST_COMPARED, Math.min(ANSWERS_COMPARED, Math.floor(PAIRS_COMPARED / claims.length)));
  return new Set(positions.slice(0, leading).map(({ position }) => position));
}
