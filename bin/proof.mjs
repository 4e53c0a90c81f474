#!/usr/bin/env node
// The long proofs, by hand: npm run proof [-- --only kills] [--seed 7]. What they measured goes to docs/reliability.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Specs that run small with every change, and the size at which they prove something; and programs that are too long for every change. */
const PROOFS = {
  requests: {
    claim: 'every operation answers as it is documented, whatever it is sent and by whomever',
    specs: 'hostile/operations',
    size: { TOUCHSTONE_REQUESTS: '500' },
  },
  bodies: {
    claim: 'every operation refuses what is too long, too deep or not for it, and none fails of it',
    specs: 'hostile/bodies',
    size: { TOUCHSTONE_REQUESTS: '500' },
  },
  tamperings: {
    claim: 'every random tampering of the database is told by `verify`',
    specs: 'integrity/verify',
    size: { TOUCHSTONE_TAMPERINGS: '10000' },
  },
  notices: {
    claim: 'no notice is lost to a receiver that is down, slow or wrong',
    specs: 'pipeline/deliveries',
    size: { TOUCHSTONE_NOTICES: '10000' },
  },
  kills: {
    claim: 'nothing is lost, done twice or left otherwise than computed from scratch, whatever process is killed when',
    project: 'faults',
    specs: 'faults/kill-rounds',
    size: { TOUCHSTONE_FAULT_ROUNDS: '1000' },
  },
  plants: {
    claim: 'with a protection taken out, the same run tells',
    project: 'faults',
    specs: 'faults/planted',
    size: { TOUCHSTONE_PLANTS: '6' },
  },
  network: {
    claim: 'no fault of the network to PostgreSQL or Redis stops anything for half a minute',
    project: 'faults',
    specs: 'faults/network',
    size: { TOUCHSTONE_NETWORK_ROUNDS: '200' },
  },
  ends: {
    claim: 'a process ends in time whatever is away; jumping clocks, restored copies and guessing change nothing',
    project: 'faults',
    specs: 'faults/(shutdown|clocks|backup|brute-force)',
    size: {},
  },
  conflicts: {
    claim:
      'of writes that saw the same revision one is taken; merges, splits, rulings and workers at once come to one outcome',
    specs: 'api/conflicting-writes',
    size: { TOUCHSTONE_CONFLICTS: '500', TOUCHSTONE_QUARRELS: '200' },
  },
  sequences: {
    claim:
      'any sequence of deeds keeps the rules of the review; assessing on the way comes to what assessing once does',
    specs: 'reviews/workflow-sequences|pipeline/incremental-assessment',
    size: { TOUCHSTONE_SEQUENCES: '10000' },
  },
  plans: {
    claim: 'nothing that is read often reads a whole table among a million claims',
    specs: 'api/query-plans',
    size: { TOUCHSTONE_PLANS: '400000' },
  },
  mutants: {
    claim:
      'a change of the code that weighs, compares, reviews or lets in is told by a unit spec; survivors: [survivors.txt](survivors.txt)',
    program: ['node', 'bin/mutants.mjs'],
  },
};

const REPORT = fileURLToPath(new URL('../docs/reliability.md', import.meta.url));
const MARK = '<!-- Below this line `npm run proof` writes. -->';

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
if (options.only !== undefined && !(options.only in PROOFS)) {
  console.error(`proof: there is no proof ${options.only}; there are: ${Object.keys(PROOFS).join(', ')}`);
  process.exit(2);
}
if (!/^[1-9]\d*$/.test(options.seed)) {
  console.error('proof: --seed is a whole number from 1 on; example: --seed 7');
  process.exit(2);
}

/** What runs a proof: a program of its own, or Jest with the sizes in its environment. */
function commandOf({ program, project = 'integration', specs, size }) {
  if (program) return { program, settings: {}, shown: program.join(' ') };
  const settings = { ...size, TOUCHSTONE_SEED: options.seed };
  const environment = Object.entries(settings).map((pair) => pair.join('='));
  return {
    program: ['npx', 'jest', '--selectProjects', project, '--testPathPatterns', specs],
    settings,
    shown: `${environment.join(' ')} npx jest --selectProjects ${project} --testPathPatterns '${specs}'`,
  };
}

function run([name, proof], folder) {
  const figures = join(folder, name);
  const { program, settings, shown: command } = commandOf(proof);
  console.log(`\n── ${name} ──\n$ ${command}`);
  const began = Date.now();
  const { status } = spawnSync(program[0], program.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, ...settings, TOUCHSTONE_FIGURES: figures },
  });
  const seconds = Math.round((Date.now() - began) / 1_000);
  const measured = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n').join('; ') : '';
  return { name, command, seconds, measured, held: status === 0 };
}

/** Everything above the mark, the rows of this run, and those of proofs that were not run now. */
function report(outcomes) {
  const [head, written = ''] = readFileSync(REPORT, 'utf8').split(MARK);
  const others = Object.keys(PROOFS).filter((proof) => !outcomes.some(({ name }) => name === proof));
  const kept = written.split('\n').filter((line) => others.some((name) => line.startsWith(`| ${name} |`)));
  const today = new Date().toISOString().slice(0, 10);
  const rows = outcomes.map(({ name, command, seconds, measured, held }) =>
    [
      name,
      PROOFS[name].claim,
      held ? 'holds' : '**does not hold**',
      measured,
      `${seconds} s`,
      today,
      // A bar would end the cell, also within code.
      `\`${command.replaceAll('|', '\\|')}\``,
    ].join(' | '),
  );
  const table = [
    '| proof | what it shows | outcome | figures | took | date | again |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  const machine = `Machine of the last run: Node ${process.versions.node}, ${cpus().length} cores.`;
  return `${head}${MARK}\n\n${[...table, ...kept, ...rows.map((row) => `| ${row} |`)].join('\n')}\n\n${machine}\n`;
}

const folder = mkdtempSync(join(tmpdir(), 'touchstone-proof-'));
const chosen = Object.entries(PROOFS).filter(([name]) => options.only === undefined || options.only === name);
const outcomes = [];
for (const proof of chosen) {
  outcomes.push(run(proof, folder));
  // After each: the next one takes hours.
  writeFileSync(REPORT, report(outcomes));
}
rmSync(folder, { recursive: true, force: true });
for (const { name, held, measured, seconds } of outcomes)
  console.log(`${name}: ${held ? 'holds' : 'does not hold'} (${seconds} s) ${measured}`);
process.exit(outcomes.every(({ held }) => held) ? 0 : 1);
