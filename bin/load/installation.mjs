// What `npm run load` measures: two web processes, a worker, PostgreSQL and, where installed, Redis.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.mjs';
import { startRedis } from '../redis.mjs';

const TOUCHSTONE = fileURLToPath(new URL('../touchstone.mjs', import.meta.url));
const ROLES = ['web', 'web', 'worker'];
const READY_WITHIN_MS = 300_000;
const PEOPLE = 20;

async function untilReady({ name, address, child, said }) {
  for (const began = Date.now(); Date.now() - began < READY_WITHIN_MS; await pause(200)) {
    if (child.exitCode !== null) break;
    if ((await fetch(`${address}/health/ready`).catch(() => null))?.ok) return;
  }
  throw new Error(`${name} did not become ready: ${said.join('').slice(-2_000)}`);
}

async function end({ child }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** Starts everything on some thousand claims with published verdicts. @returns addresses, processes and machine keys */
export async function openInstallation({ questions, evidence, seed }) {
  const home = mkdtempSync(join(tmpdir(), 'touchstone-load-'));
  // As root the database runs as another user, who has to get in.
  chmodSync(home, 0o755);
  const processes = [];
  let redis = null;
  const close = async () => {
    await Promise.all(processes.map(end));
    if (redis) await end(redis);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    redis = await startRedis();
    const env = {
      ...process.env,
      DATABASE_URL: '',
      DATABASE_ADMIN_URL: '',
      REDIS_URL: redis?.url ?? '',
      TOUCHSTONE_HOME: join(home, 'database'),
      // Each request says which reader it comes from.
      TOUCHSTONE_PROXIES: '127.0.0.1',
      // A fifth of what it is without settings: whoever sends half of the flood alone has to come to it.
      TOUCHSTONE_READS_A_MINUTE: '1200',
      LOG_LEVEL: 'warn',
    };
    const size = { questions, evidence, seed, people: PEOPLE };
    const options = Object.entries(size).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const seeded = execFileSync(process.execPath, [TOUCHSTONE, 'bench', 'seed', '--published', ...options], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for (const [i, role] of ROLES.entries()) {
      const port = await freePort();
      const name = `${role} ${i + 1}`;
      const child = spawn(process.execPath, [TOUCHSTONE, 'start'], {
        env: { ...env, ROLE: role, PORT: String(port), TOUCHSTONE_BUILD: 'no' },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const said = [];
      child.stderr.setEncoding('utf8').on('data', (line) => said.push(line));
      processes.push({ name, role, child, said, pid: child.pid, address: `http://127.0.0.1:${port}` });
    }
    await Promise.all(processes.map(untilReady));
    const webs = processes.filter(({ role }) => role === 'web').map(({ address }) => address);
    return { webs, processes, keys: seeded.trim().split('\n'), queue: redis ? 'Redis' : 'PostgreSQL', close };
  } catch (error) {
    await close();
    throw error;
  }
}
