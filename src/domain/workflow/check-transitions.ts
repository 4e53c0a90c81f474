import { REVIEW_STATES, type ReviewState } from './review-state';
import type { Transition } from './transitions';

/**
 * What is wrong with a table of transitions: states that nothing leads to, states that nothing leads out of, and actions
 * that can neither be taken back nor followed by another one. An empty list means that the table holds.
 */
export function checkTransitions(table: Record<string, Transition>): string[] {
  const steps = Object.values(table).flatMap(({ from, to }) =>
    from.flatMap((start) => to.filter((end): end is ReviewState => end !== 'same').map((end) => ({ start, end }))),
  );
  const unreached = REVIEW_STATES.filter(
    (state) => state !== 'proposed' && !reachable(steps, 'proposed').has(state),
  ).map((state) => `nothing leads to "${state}"`);
  const closed = REVIEW_STATES.filter((state) => !reachable(steps, state).has('open')).map(
    (state) => `there is no way back to work from "${state}"`,
  );
  const empty = Object.entries(table)
    .filter(([, { from, to }]) => from.length === 0 || to.length === 0)
    .map(([action]) => `"${action}" starts or ends nowhere`);
  const repeated = Object.entries(table)
    .filter(([, { from, to }]) => new Set(from).size < from.length || new Set(to).size < to.length)
    .map(([action]) => `"${action}" names a state twice`);
  return [...unreached, ...closed, ...empty, ...repeated];
}

function reachable(steps: { start: ReviewState; end: ReviewState }[], start: ReviewState): Set<ReviewState> {
  const found = new Set<ReviewState>([start]);
  for (const state of found) for (const step of steps) if (step.start === state) found.add(step.end);
  return found;
}
