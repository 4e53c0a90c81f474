// The service on a seeded database of its own, as operators start it.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.mjs';
import { withClient } from './feed.mjs';

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

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** Part of the size of big desks, for trying a case out: what is measured then counts for nothing. */
const SCALE = Number(process.env.TOUCHSTONE_BENCH_SCALE ?? 1);
/** The seed gives every question one to four claims. */
const CLAIMS_A_QUESTION = 2.497;

/** Options of `touchstone bench seed` for about so many claims, with evidence on up to 100,000 of them. */
export function deskOf(claims, people = 1) {
  const count = Math.round(claims * SCALE);
  return { questions: Math.round(count / CLAIMS_A_QUESTION), evidence: Math.min(count, 100_000), people };
}

/** Runs `work` with one more process on a database that is there, its address and its id. @param settings its environment */
export async function withProcess(settings, work) {
  const PORT = String(await freePort());
  const env = { ...process.env, LOG_LEVEL: 'error', ...settings, PORT };
  const child = spawn(process.execPath, [TOUCHSTONE, 'start'], { env, stdio: 'ignore' });
  try {
    const base = `http://127.0.0.1:${PORT}`;
    await untilReady(base);
    return await work({ base, pid: child.pid });
  } finally {
    await end(child);
  }
}

/** Waits until a service that was just seeded has signed what it found: among a million claims it is busy with that for minutes. */
function untilSigned(database) {
  const unsigned = 'SELECT FROM claims WHERE verdict_number > checkpointed_number LIMIT 1';
  return withClient(database, async (client) => {
    while ((await client.query(unsigned)).rowCount > 0) await pause(200);
  });
}

/**
 * Runs `work` with the address of a service, the keys of those who work at its desk, the last of them an editor's, the address of its
 * database, and its processes with their addresses and ids; ends it and deletes the database whatever comes.
 * @param settings more of its environment. @param size options of `touchstone bench seed`. @param roles one for each of its processes,
 * the first of which is asked
 */
export async function withService({ settings = {}, size, roles = ['all'] }, work) {
  const home = mkdtempSync(join(tmpdir(), 'touchstone-bench-'));
  // As root the database runs as another user, who has to get in.
  chmodSync(home, 0o755);
  const env = { ...process.env, TOUCHSTONE_HOME: home, LOG_LEVEL: 'error' };
  // One person works as fast as the service answers.
  for (const kind of ['READS', 'WRITES']) env[`TOUCHSTONE_ACCOUNT_${kind}_A_MINUTE`] = '999999999';
  Object.assign(env, settings);
  const processes = [];
  try {
    const options = Object.entries(size).flatMap(([name, value]) =>
      value === true ? [`--${name}`] : [`--${name}`, String(value)],
    );
    const keys = execFileSync(process.execPath, [TOUCHSTONE, 'bench', 'seed', ...options], { env, encoding: 'utf8' })
      .trim()
      .split('\n');
    const running = [];
    for (const ROLE of roles) {
      const PORT = String(await freePort());
      const stdio = ['ignore', 'ignore', 'inherit'];
      processes.push(spawn(process.execPath, [TOUCHSTONE, 'start'], { env: { ...env, ROLE, PORT }, stdio }));
      running.push({ base: `http://127.0.0.1:${PORT}`, pid: processes.at(-1).pid });
      await untilReady(running.at(-1).base);
    }
    // Nobody signs where there is no worker.
    if (roles.some((role) => role !== 'web')) await untilSigned(databaseOf(home));
    return await work(running[0].base, keys, databaseOf(home), running);
  } finally {
    // The first one has started PostgreSQL, which the others need until they end.
    for (const child of processes.reverse()) await end(child);
    rmSync(home, { recursive: true, force: true });
  }
}

/** uuid of whose key it is. */
export async function personOf(base, headers) {
  const { person } = await (await fetch(`${base}/api/v1/me`, { headers })).json();
  return person.id.slice('per_'.length).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
