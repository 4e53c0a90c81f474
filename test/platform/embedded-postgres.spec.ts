import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { processIdentity } from '../../src/platform/database/embedded/process-identity';
import { openEmbeddedDatabase } from '../../src/platform/database/embedded-postgres';
import { type RunningCommand, startTouchstone } from '../support/touchstone';

jest.setTimeout(120_000);

const quiet = () => undefined;

let home: string;
let folder: string;
const started: RunningCommand[] = [];

function startService(): RunningCommand {
  const command = startTouchstone(['start'], {
    TOUCHSTONE_HOME: home,
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: '',
    REDIS_URL: '',
  });
  started.push(command);
  return command;
}

const serverPid = () => Number.parseInt(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8'), 10);

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}

const untilGone = (pid: number) => until(() => processIdentity(pid) === null);

async function migrationsIn(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM schema_migrations');
  await client.end();
  return rowCount ?? 0;
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'touchstone home '));
  folder = join(home, 'postgres');
  // The tests may run as root, and then the server's own user has to enter it.
  chmodSync(home, 0o755);
});

afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the embedded database, in a folder with spaces', () => {
  it('is whole after a kill in the middle of its creation', async () => {
    const first = startService();
    await until(() => existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('init-')));
    first.child.kill('SIGKILL');
    await first.ended;
    expect(existsSync(join(folder, 'data'))).toBe(false);

    const second = startService();
    await second.said(/^listening on/);
    second.child.kill('SIGINT');
    expect(await second.ended).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'data', 'postmaster.pid'))).toBe(false);
  });

  it('keeps committed work when service and server are killed', async () => {
    const service = startService();
    await service.said(/^listening on/);
    const pid = serverPid();
    service.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await service.ended;

    const database = await openEmbeddedDatabase(home, quiet);
    expect(database.owned).toBe(true);
    expect(await migrationsIn(database.url)).toBeGreaterThan(0);
    await database.stop();
  });

  it('stops with a service that is killed', async () => {
    const service = startService();
    await service.said(/^listening on/);
    const pid = serverPid();
    service.child.kill('SIGKILL');
    await untilGone(pid);
    expect(existsSync(join(folder, 'data', 'postmaster.pid'))).toBe(false);
  });

  it('is shared by processes of one home, and stopped by the last of them', async () => {
    const service = startService();
    await service.said(/^listening on/);
    const pid = serverPid();

    const shared = await openEmbeddedDatabase(home, quiet);
    expect(shared.owned).toBe(false);
    service.child.kill('SIGINT');
    expect(await service.ended).toMatchObject({ code: 0 });
    expect(await migrationsIn(shared.url)).toBeGreaterThan(0);

    await shared.stop();
    expect(processIdentity(pid)).toBeNull();
  });

  it('starts although another process has the number that a crash left in the pid file', async () => {
    writeFileSync(join(folder, 'data', 'postmaster.pid'), `${process.pid}\n/somewhere\n1\n54320\n`);
    const database = await openEmbeddedDatabase(home, quiet);
    expect(await migrationsIn(database.url)).toBeGreaterThan(0);
    await database.stop();
  });

  it('takes a free port and says so when its own is taken', async () => {
    const said: string[] = [];
    const squatter: Server = createServer();
    // Whoever holds it, it is taken.
    await new Promise<void>((resolve) => {
      squatter.once('error', () => resolve());
      squatter.listen(54_320, '127.0.0.1', resolve);
    });
    const database = await openEmbeddedDatabase(home, (line) => said.push(line));
    expect(said).toEqual([expect.stringMatching(/^port 54320 is taken: PostgreSQL listens on \d+$/)]);
    expect(new URL(database.url)).toMatchObject({ hostname: '127.0.0.1', port: expect.not.stringMatching(/^54320$/) });
    await database.stop();
    squatter.close();
  });

  it('keeps its password for its owner', () => {
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  });
});
