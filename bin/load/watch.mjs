// What the processes are like meanwhile.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const EVERY_MS = 1_000;

/** MB of each process, by its name. */
async function residentOf(processes) {
  const { stdout } = await promisify(execFile)('ps', [
    '-o',
    'pid=,rss=',
    '-p',
    processes.map(({ pid }) => pid).join(','),
  ]);
  const byPid = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number)),
  );
  return Object.fromEntries(processes.map(({ name, pid }) => [name, (byPid.get(pid) ?? 0) / 1_024]));
}

/** Samples memory and asks for health once a second until `stop`, which returns the samples. */
export function watch({ processes, webs }) {
  const memory = [];
  const health = { asked: 0, failed: 0 };
  const timer = setInterval(() => {
    // Where no process is left there is nothing to see; that they are gone the requests tell.
    residentOf(processes).then(
      (sample) => memory.push(sample),
      () => undefined,
    );
    for (const web of webs) {
      health.asked++;
      fetch(`${web}/health/live`, { signal: AbortSignal.timeout(10_000) })
        .then((answer) => answer.text().then(() => answer.ok || Promise.reject()))
        .catch(() => health.failed++);
    }
  }, EVERY_MS);
  return {
    health,
    stop() {
      clearInterval(timer);
      return memory;
    },
  };
}

/** Of each process: MB on the average, and MB a minute by which it grows (least squares), without the first quarter, in which it warms up. */
export function growthOf(memory) {
  const late = memory.slice(Math.floor(memory.length / 4));
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const times = late.map((_, i) => (i * EVERY_MS) / 60_000);
  const middle = mean(times);
  return Object.keys(late[0] ?? {}).map((name) => {
    const values = late.map((sample) => sample[name]);
    const average = mean(values);
    const spread = times.reduce((sum, time) => sum + (time - middle) ** 2, 0);
    const slope = times.reduce((sum, time, i) => sum + (time - middle) * (values[i] - average), 0) / spread;
    return { name, average, slope, grown: slope * (times.at(-1) - times[0]) };
  });
}
