/** The index of the first of `ordered` whose `place` is `at` or behind it, by bisection; their number when there is none. */
export function firstFrom<T>(ordered: readonly T[], place: (one: T) => number, at: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = ordered[middle];
    if (one !== undefined && place(one) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
