import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { signingKey } from '../../src/pipeline/checkpoints/signing-key';
import { takeCheckpoint } from '../../src/pipeline/checkpoints/take-checkpoint';
import { entities } from '../../src/pipeline/entities';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { seedGround } from './driver/ground';
import { openServers, type Servers } from './servers/open-servers';

jest.setTimeout(180_000);

const ROOT = join(__dirname, '..', '..');
/** The commands of docs/backup.md that a machine has where only Touchstone is installed, in their order. */
const COMMANDS = readFileSync(join(ROOT, 'docs', 'backup.md'), 'utf8')
  .split('```sh\n')
  .slice(1)
  .map((block) => block.split('```')[0]!);
const TOUCHSTONE = `touchstone() { "${process.execPath}" "${join(ROOT, 'bin', 'touchstone.mjs')}" "$@"; }`;

let servers: Servers;
let folder: string;
let url: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-backup-'));
  chmodSync(folder, 0o755);
  servers = await openServers();
  const database = await servers.newDatabase();
  url = database.url;
  const dataSource = await new DataSource(dataSourceOptions(database.adminUrl, entities, 3)).initialize();
  await seedGround(dataSource, 20, 1);
  const kept = await takeCheckpoint(dataSource, await signingKey(dataSource, null));
  writeFileSync(join(folder, 'kept.json'), JSON.stringify(kept));
  await dataSource.destroy();
});
afterAll(async () => {
  await servers.close(false);
  rmSync(folder, { recursive: true, force: true });
});

/** What the commands of one block say, where each of them ends well. */
const carryOut = (block: number, environment: Record<string, string>): string => {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-euc', `${TOUCHSTONE}\n${COMMANDS[block]}`], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATABASE_ADMIN_URL: '',
      REDIS_URL: '',
      backup: folder,
      kept: join(folder, 'kept.json'),
      ...environment,
    },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
  return stdout;
};

it('restores an export, and a copy of the embedded server, that fit the checkpoint', () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  carryOut(0, { DATABASE_URL: url });
  expect(carryOut(1, { restored: first })).toMatch(/1 checkpoint: all as written/);
  carryOut(2, { TOUCHSTONE_HOME: first });
  expect(carryOut(3, { restored: second })).toMatch(/1 checkpoint: all as written/);
});

it('finds a copy that says something else than was signed', () => {
  const kept = JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8')) as Record<string, unknown>;
  const other = join(folder, 'other.json');
  writeFileSync(other, JSON.stringify({ ...kept, headsHash: String(kept.headsHash).replace(/^./, 'x') }));
  const { status } = spawnSync('/bin/sh', ['-euc', `${TOUCHSTONE}\ntouchstone verify --checkpoint "${other}"`], {
    env: { ...process.env, DATABASE_URL: url, DATABASE_ADMIN_URL: '', REDIS_URL: '' },
  });
  expect(status).toBe(1);
});
