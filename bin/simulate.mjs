#!/usr/bin/env node
// How long articles wait where so many come in a day, by what an article costs: npm run simulate -- [--articles 1000000] [--work 60]
// [--matching 20] [--lanes 1] [--workers 1,2,4]. Prints a table; docs/scale.md says what it is for.
import { parseArgs } from 'node:util';
import { ms, quantile } from './bench/figures.mjs';
import { seeded } from './seeded.mjs';

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000000' },
    /** ms of a worker that one article takes, matching aside. */
    work: { type: 'string', default: '60' },
    /** ms in which one article is matched while no other of its lane is. */
    matching: { type: 'string', default: '20' },
    lanes: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1,2,4,8' },
    seed: { type: 'string', default: '1' },
  },
});
for (const [name, given] of Object.entries(options)) {
  const wanted = name === 'workers' ? /^[1-9]\d*(,[1-9]\d*)*$/ : /^[1-9]\d*$/;
  if (wanted.test(given)) continue;
  console.error(
    `simulate: --${name} is a whole number from 1 on${name === 'workers' ? ', or several with commas' : ''}; example: --${name} 4`,
  );
  process.exit(2);
}

const HOURS = 3;
/** The busiest hour of newsrooms' days against the mean of all. */
const PEAK = 4;

/** One that serves after the other, whoever is free first. @returns when what came at `at` is done */
function openServers(count) {
  const free = new Array(count).fill(0);
  return (at, takes) => {
    let first = 0;
    for (let i = 1; i < count; i++) if (free[i] < free[first]) first = i;
    free[first] = Math.max(at, free[first]) + takes;
    return free[first];
  };
}

/** Times from arrival to verdict in ms, in hours of which the middle one is the busiest. */
function simulate({ articles, work, matching, lanes, workers, seed }) {
  const random = seeded(seed);
  // Exponential: most articles are short, some very long.
  const drawn = (mean) => -mean * Math.log(1 - random());
  const worker = openServers(workers);
  const lane = Array.from({ length: lanes }, () => openServers(1));
  const times = [];
  const mean = articles / 86_400_000;
  for (let now = 0; now < HOURS * 3_600_000; ) {
    const hour = Math.floor(now / 3_600_000);
    now += drawn(1 / (mean * (hour === 1 ? PEAK : 1)));
    const read = worker(now, drawn(work));
    times.push(lane[Math.floor(random() * lanes)](read, drawn(matching)) - now);
  }
  return times;
}

const [articles, work, matching, lanes, seed] = ['articles', 'work', 'matching', 'lanes', 'seed'].map((name) =>
  Number(options[name]),
);
console.log(
  '| workers | lanes of matching | article to verdict, p50 | p95 | longest |\n| --- | --- | --- | --- | --- |',
);
for (const workers of options.workers.split(',').map(Number)) {
  const times = simulate({ articles, work, matching, lanes, workers, seed });
  const shown = [quantile(times, 0.5), quantile(times, 0.95), times.reduce((a, b) => Math.max(a, b))].map(ms);
  console.log(`| ${workers} | ${lanes} | ${shown.join(' | ')} |`);
}
