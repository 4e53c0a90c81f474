import type { Stream } from 'fast-check';

/** The values in the order of random keys, one drawn for each. */
export function shuffle<T>(values: readonly T[], keys: Stream<number>): T[] {
  return values
    .map((value) => ({ value, key: keys.next().value }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
