// The service on a seeded database of its own, as operators start it.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.mjs';

const TOUCHSTONE = fileURLToPath(new URL('../touchstone.mjs', import.meta.url));
const READY_WITHIN_MS = 300_000;

async function untilReady(base) {
  for (const began = Date.now(); Date.now() - began < READY_WITHIN_MS; await pause(200))
    if ((await fetch(`${base}/health/ready`).catch(() => null))?.ok) return;
  throw new Error(`the service was not ready within ${READY_WITHIN_MS} ms`);
}

/** As its owner. */
function databaseOf(home) {
  const password = readFileSync(join(home, 'postgres', 'password'), 'utf8').trim();
  const port = readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://touchstone:${password}@127.0.0.1:${port}/touchstone`;
}

/**
 * Runs `work` with the address of a service, the keys of those who work at its desk, the last of them an editor's, and the address of its
 * database; ends it and deletes the database whatever comes.
 * @param settings more of its environment. @param size options of `touchstone bench seed`
 */
export async function withService({ settings = {}, size }, work) {
  const home = mkdtempSync(join(tmpdir(), 'touchstone-bench-'));
  // As root the database runs as another user, who has to get in.
  chmodSync(home, 0o755);
  const env = { ...process.env, TOUCHSTONE_HOME: home, PORT: String(await freePort()), LOG_LEVEL: 'error' };
  // One person works as fast as the service answers.
  for (const kind of ['READS', 'WRITES']) env[`TOUCHSTONE_ACCOUNT_${kind}_A_MINUTE`] = '999999999';
  Object.assign(env, settings);
  let service;
  try {
    const options = Object.entries(size).flatMap(([name, value]) =>
      value === true ? [`--${name}`] : [`--${name}`, String(value)],
    );
    const keys = execFileSync(process.execPath, [TOUCHSTONE, 'bench', 'seed', ...options], { env, encoding: 'utf8' })
      .trim()
      .split('\n');
    service = spawn(process.execPath, [TOUCHSTONE, 'start'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const base = `http://127.0.0.1:${env.PORT}`;
    await untilReady(base);
    return await work(base, keys, databaseOf(home));
  } finally {
    if (service && service.exitCode === null) {
      service.kill('SIGTERM');
      await new Promise((resolve) => service.once('exit', resolve));
    }
    rmSync(home, { recursive: true, force: true });
  }
}
