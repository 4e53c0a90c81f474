// From the command to the first answer, and memory at rest: web and worker beside a bare application of the same frameworks.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../free-port.mjs';
import { median, ms, spread } from '../figures.mjs';
import { withService } from '../service.mjs';

const TOUCHSTONE = fileURLToPath(new URL('../../touchstone.mjs', import.meta.url));
const BARE = fileURLToPath(new URL('../bare-nest.mjs', import.meta.url));
const ROUNDS = 5;
const AT_REST_MS = 5_000;
const MOST = 1.5;

const megabytes = (value) => `${Math.round(value)} MB`;

function residentMegabytes(pid) {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1_024;
}

/** How long it took to be ready, in ms, and what it keeps in memory once it has nothing to do. */
async function start(program, env) {
  const port = String(await freePort());
  const began = performance.now();
  const child = spawn(process.execPath, program, {
    env: { ...process.env, LOG_LEVEL: 'error', TOUCHSTONE_BUILD: 'no', ...env, PORT: port },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    while (!(await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.ok) {
      if (child.exitCode !== null) throw new Error(`${program.join(' ')} ended with ${child.exitCode}`);
      await pause(10);
    }
    const took = performance.now() - began;
    await pause(AT_REST_MS);
    return { took, memory: residentMegabytes(child.pid) };
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
}

export const run = (say) =>
  withService({ size: { questions: 300, evidence: 2_000, people: 2 } }, async (_base, _keys, database) => {
    const started = { web: [], worker: [], bare: [] };
    for (let round = 1; round <= ROUNDS; round++) {
      say(`round ${round} of ${ROUNDS}`);
      for (const role of ['web', 'worker'])
        started[role].push(await start([TOUCHSTONE, 'start'], { DATABASE_URL: database, ROLE: role }));
      started.bare.push(await start([BARE], { BARE_DATABASE: database }));
    }
    const compare = (role, what, measure, unit) => {
      const [own, bare] = [role, 'bare'].map((name) => started[name].map((one) => one[measure]));
      const ratio = median(own) / median(bare);
      return {
        what: `${what}, ${role}`,
        measured: spread(own, unit),
        against: `bare Nest ${spread(bare, unit)}`,
        ratio,
        target: `≤ ${MOST.toFixed(2)}`,
        met: ratio <= MOST,
      };
    };
    return [
      compare('web', 'start to ready', 'took', ms),
      compare('worker', 'start to ready', 'took', ms),
      compare('web', 'memory at rest', 'memory', megabytes),
      compare('worker', 'memory at rest', 'memory', megabytes),
    ];
  });
