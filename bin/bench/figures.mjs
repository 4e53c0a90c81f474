// From durations to figures. Machines are noisy: medians, with the spread beside them, and rivals in turn within one run.

export const quantile = (values, q) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))];
};
export const median = (values) => quantile(values, 0.5);

/** Milliseconds, and what came of the work. */
export async function timed(work) {
  const began = performance.now();
  const outcome = await work();
  return [performance.now() - began, outcome];
}

/** Milliseconds of each of so many times. */
export async function each(times, work) {
  const durations = [];
  for (let i = 0; i < times; i++) durations.push((await timed(() => work(i)))[0]);
  return durations;
}

/** Runs each of the rivals in turn, so many rounds after one to warm up. @returns the durations of each, in ms, by its name */
export async function inTurn(rivals, rounds) {
  const names = Object.keys(rivals);
  const durations = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) await rivals[name]();
  for (let round = 0; round < rounds; round++)
    for (const name of names) durations[name].push((await timed(rivals[name]))[0]);
  return durations;
}

/** The exponent of growth: the slope of log(time) over log(size), by least squares. @param points [size, time] */
export function exponent(points) {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)]);
  const mean = (at) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

const digits = (value) => (value >= 100 ? 0 : value >= 1 ? 1 : 3);
export const ms = (value) =>
  value >= 1_000 ? `${(value / 1_000).toFixed(1)} s` : `${value.toFixed(digits(value))} ms`;

/** "12.3 ms (11.9–14.0)": median, and the middle half. */
export const spread = (values, show = ms) =>
  `${show(median(values))} (${show(quantile(values, 0.25))}–${show(quantile(values, 0.75))})`;

/** The row of a case whose rates stand beside those of a rival. @param show how a rate is written */
export function ratesRow(what, own, { name, rates, least }, show) {
  const ratio = median(own) / median(rates);
  const against = `${name} ${spread(rates, show)}`;
  return { what, measured: spread(own, show), against, ratio, target: `≥ ${least.toFixed(2)}`, met: ratio >= least };
}

/** The row of a case that was done so many times. @param most target of p95, in ms; null where there is none */
export function timesRow(what, most, durations) {
  const p95 = quantile(durations, 0.95);
  return {
    what,
    measured: `p50 ${ms(median(durations))}, p95 ${ms(p95)}, longest ${ms(Math.max(...durations))} (${durations.length} times)`,
    target: most === null ? '–' : `p95 ≤ ${most} ms`,
    met: most === null || p95 <= most,
  };
}
