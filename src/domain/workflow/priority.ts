/** Of the formula below: changes whenever it does. */
export const PRIORITY_VERSION = '1';

/** What makes a claim urgent. Shares from 0 to 1; reach and harm are set by people on 0–3, counts are counts. */
export interface PriorityInputs {
  /** Of the statement most worth checking. */
  worthiness: number;
  reach: number;
  harm: number;
  /** Weights of the grades of the publishers that carry it, summed over publishers. */
  carried: number;
  contradictions: number;
  citations: number;
}

export interface PriorityWeights {
  worthiness: number;
  reach: number;
  harm: number;
  influence: number;
  contradictions: number;
  citations: number;
  /** What a day of waiting adds. */
  ageDay: number;
}

export type PriorityPart = Exclude<keyof PriorityWeights, 'ageDay'> | 'age';

const DAY_MS = 86_400_000;

// Each further one counts less: 1 → .5, 3 → .75.
const saturating = (count: number): number => count / (1 + count);

/**
 * The parts of a claim's priority, each with its weight in it; they add up to the priority. Age grows linearly without bound, so
 * that nothing waits for ever.
 * @param waitingDays days since the claim began to wait
 */
export function priorityParts(
  inputs: PriorityInputs,
  weights: PriorityWeights,
  waitingDays: number,
): Record<PriorityPart, number> {
  return {
    worthiness: weights.worthiness * inputs.worthiness,
    reach: (weights.reach * inputs.reach) / 3,
    harm: (weights.harm * inputs.harm) / 3,
    influence: weights.influence * saturating(inputs.carried),
    contradictions: weights.contradictions * saturating(inputs.contradictions),
    citations: weights.citations * saturating(inputs.citations),
    age: weights.ageDay * Math.max(0, waitingDays),
  };
}

/**
 * A number that orders claims as their priority does at any one moment: since age adds the same to all, only the moment the
 * claim began to wait matters, and an index can hold it.
 * @param waitingSince milliseconds since 1970
 */
export function queueRank(inputs: PriorityInputs, weights: PriorityWeights, waitingSince: number): number {
  const { age: _none, ...parts } = priorityParts(inputs, weights, 0);
  const fixed = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return fixed - (weights.ageDay * waitingSince) / DAY_MS;
}
