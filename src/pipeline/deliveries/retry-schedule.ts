/** Seconds before each attempt, counted from the one before, as Standard Webhooks 1.0 advises: ten attempts in about three days. */
export const RETRY_SECONDS: readonly number[] = [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

const JITTER = 0.1;

/**
 * Seconds until the next attempt; null where there is none. A tenth more at most, so that not everything that failed together comes
 * back together.
 * @param made attempts made, 1 or more
 * @param chance from 0 to 1
 */
export function secondsUntilNext(made: number, chance: number, schedule = RETRY_SECONDS): number | null {
  const pause = schedule[made];
  return pause === undefined ? null : pause * (1 + JITTER * chance);
}
