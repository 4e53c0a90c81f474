#!/usr/bin/env node
// Kills every process of an installation at random moments: npm run faults -- --rounds 1000 --seed 7 [--lane redis|postgres]
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    lane: { type: 'string' },
  },
});
const complain = (message) => {
  console.error(`faults: ${message}`);
  process.exit(2);
};
for (const name of ['rounds', 'seed'])
  if (!/^[1-9]\d*$/.test(options[name])) complain(`--${name} is a whole number from 1 on; example: --${name} 7`);
if (options.lane !== undefined && !['redis', 'postgres'].includes(options.lane))
  complain(`there is no lane ${options.lane}; there are: redis, postgres (without --lane the rounds go over both)`);

const { status } = spawnSync(
  'npx',
  ['jest', '--selectProjects', 'faults', '--testPathPatterns', 'faults/kill-rounds'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      TOUCHSTONE_FAULT_ROUNDS: options.rounds,
      TOUCHSTONE_SEED: options.seed,
      ...(options.lane && { TOUCHSTONE_FAULT_LANE: options.lane }),
    },
  },
);
process.exit(status ?? 1);
