#!/usr/bin/env node
// Measures each case beside its ceiling or rival: npm run bench [-- --only assess --json]. Figures go to docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepResults, tableOf } from './bench/report.mjs';

/** Each a file below bench/cases whose `run` resolves to rows: what, measured, against, ratio or exponent, target, met. */
const CASES = [
  'hot-reads',
  'cold-reads',
  'claim-pages',
  'candidates',
  'search',
  'extract',
  'assess',
  'contradictions',
  'desk',
  'next',
  'notices',
  'regrade',
  'export',
  'import',
  'ingest',
  'scale',
  'start',
];

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
});
if (options.only !== undefined && !CASES.includes(options.only)) {
  console.error(`bench: there is no case ${options.only}; there are: ${CASES.join(', ')}`);
  process.exit(2);
}

const build = fileURLToPath(new URL('./build.mjs', import.meta.url));
if (spawnSync(process.execPath, [build], { stdio: 'inherit' }).status !== 0) process.exit(1);

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`;
const results = [];
for (const name of options.only ? [options.only] : CASES) {
  const say = (line) => console.error(`${name}: ${line}`);
  say('begins');
  const { run } = await import(`./bench/cases/${name}.mjs`);
  const date = new Date().toISOString().slice(0, 10);
  results.push({ name, date, machine, rows: await run(say) });
  // Figures of smaller desks are for trying out.
  if (process.env.TOUCHSTONE_BENCH_SCALE === undefined) keepResults(results.slice(-1));
}
console.log(options.json ? JSON.stringify(results, null, 2) : tableOf(results));
process.exit(results.every(({ rows }) => rows.every(({ met }) => met)) ? 0 : 1);
