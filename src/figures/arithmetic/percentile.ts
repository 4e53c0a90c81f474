/** The smallest of `values` that at least `portion` (0 to 1) of them do not exceed: the nearest-rank method. */
export function percentile(values: number[], portion: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(portion * sorted.length) - 1)] ?? Number.NaN;
}
