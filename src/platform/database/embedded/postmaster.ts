import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { childEnvironment } from '../../config/child-environment';
import { freePort, isPortFree } from '../../config/free-port';
import { SERVER_USER } from './init-cluster';
import type { NativeBinaries } from './native-binaries';
import { isServerOf, processIdentity } from './process-identity';
import type { ServerFolder } from './server-folder';

export interface Postmaster {
  pid: number;
  port: number;
}

const PREFERRED_PORT = 54_320;
/** Recovery after a crash reads the log since the last checkpoint: seconds, on slow disks more. */
const READY_LIMIT_MS = 120_000;
const LOG_LIMIT_BYTES = 10_000_000;

/** Address of one database of the server. sslmode keeps a PGSSLMODE of the environment out of it. */
export function serverUrl(port: number, password: string, database: string, user = SERVER_USER): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** The server that runs on this data folder; null when there is none. A pid file that a crash left behind is removed. */
export function runningPostmaster(dataFolder: string): Postmaster | null {
  const pidFile = join(dataFolder, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10);
  if (isServerOf(pid, dataFolder)) return { pid, port };
  // PostgreSQL itself would refuse to start if another program of this user has that number by now.
  rmSync(pidFile, { force: true });
  return null;
}

/** Resolves to whether the server answers before it, or the patience, ends. */
export async function answers(server: Postmaster, password: string, dataFolder: string): Promise<boolean> {
  const deadline = performance.now() + READY_LIMIT_MS;
  while (performance.now() < deadline && processIdentity(server.pid) !== null) {
    const client = new Client({
      connectionString: serverUrl(server.port, password, 'postgres'),
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      return rows[0]?.data_directory === dataFolder;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01')
        throw new Error('the password kept for the embedded database is not its own');
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

function openLog(path: string): number {
  const tooLong = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES;
  return openSync(path, tooLong ? 'w' : 'a', 0o600);
}

function launch(folder: ServerFolder, binaries: NativeBinaries, port: number): number | undefined {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    // Two web and three worker processes with the queue in here take some 130.
    'max_connections=200',
    // Tables that were empty a minute ago are else asked by plans for empty tables.
    'autovacuum_naptime=15s',
  ];
  const log = openLog(join(folder.path, 'server.log'));
  const child = spawn(
    binaries.postgres,
    ['-D', folder.dataFolder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...(folder.account && { uid: folder.account.uid, gid: folder.account.gid }),
      cwd: '/',
      // Its own session: Ctrl-C reaches us, and we stop the server after the work that needs it.
      detached: true,
      env: childEnvironment(),
      stdio: ['ignore', log, log],
    },
  );
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return child.pid;
}

/**
 * Starts the server on its usual port, or a free one.
 * @throws with the end of the server's log when it does not come up
 */
export async function startPostmaster(
  folder: ServerFolder,
  binaries: NativeBinaries,
  password: string,
  say: (line: string) => void,
): Promise<Postmaster> {
  for (let attempt = 1; attempt <= 4; attempt++) {
    const port = attempt === 1 && (await isPortFree(PREFERRED_PORT)) ? PREFERRED_PORT : await freePort();
    const pid = launch(folder, binaries, port);
    if (pid !== undefined && (await answers({ pid, port }, password, folder.dataFolder))) {
      if (port !== PREFERRED_PORT) say(`port ${PREFERRED_PORT} is taken: PostgreSQL listens on ${port}`);
      return { pid, port };
    }
    // A port lost to somebody else, or processes of a killed server that are still leaving.
    await sleep(attempt * 500);
  }
  const log = join(folder.path, 'server.log');
  throw new Error(
    `PostgreSQL did not start (${log}): ${readFileSync(log, 'utf8').trimEnd().split('\n').slice(-3).join(' / ')}`,
  );
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (performance.now() < deadline) {
    if (processIdentity(pid) === null) return true;
    await sleep(20);
  }
  return false;
}

/** Fast shutdown; immediate after 10 seconds; killed after 13. Every one of them keeps committed work. */
export async function stopPostmaster(dataFolder: string): Promise<void> {
  const server = runningPostmaster(dataFolder);
  if (!server) return;
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!isServerOf(server.pid, dataFolder)) return;
    process.kill(server.pid, signal);
    if (await isGoneWithin(server.pid, patience)) return;
  }
}
