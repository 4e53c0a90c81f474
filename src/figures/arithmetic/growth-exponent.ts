/**
 * The exponent k of time ≈ c·size^k: the slope of a least-squares line through the logarithms. 1 is linear, 2 quadratic.
 * Sizes and times are positive.
 */
export function growthExponent(points: { size: number; time: number }[]): number {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, pair) => sum + pair[at], 0) / logs.length;
  const [meanSize, meanTime] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0);
  return logs.reduce((sum, [size, time]) => sum + (size - meanSize) * (time - meanTime), 0) / spread;
}
