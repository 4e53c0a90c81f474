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
let original: DataSource;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-backup-'));
  chmodSync(folder, 0o755);
  servers = await openServers();
  const database = await servers.newDatabase();
  url = database.url;
  original = await new DataSource(dataSourceOptions(database.adminUrl, entities, 3)).initialize();
  await seedGround(original, 20, 1);
  await keepCheckpoint('kept.json');
});
afterAll(async () => {
  await original.destroy();
  await servers.close(false);
  rmSync(folder, { recursive: true, force: true });
});

/** Signs ten chains that no checkpoint has signed before. */
const keepCheckpoint = async (file: string) => {
  const signed = await takeCheckpoint(original, await signingKey(original, null), 10);
  writeFileSync(join(folder, file), JSON.stringify(signed));
};

const run = (commands: string, environment: Record<string, string>) => {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-euc', `${TOUCHSTONE}\n${commands}`], {
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
  return { status, stdout, stderr };
};

/** What the commands of one block say, where each of them ends well. */
const carryOut = (block: number, environment: Record<string, string>): string => {
  const { status, stdout, stderr } = run(COMMANDS[block]!, environment);
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
  return stdout;
};

it('restores an export, and a copy of the embedded server, that fit the checkpoint; tells when what was signed is missing', async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  carryOut(0, { DATABASE_URL: url });
  expect(carryOut(1, { restored: first })).toMatch(/1 checkpoint: all as written/);
  carryOut(2, { TOUCHSTONE_HOME: first });
  expect(carryOut(3, { restored: second })).toMatch(/1 checkpoint: all as written/);
  await keepCheckpoint('later.json');
  const later = { TOUCHSTONE_HOME: second, kept: join(folder, 'later.json') };
  expect(run('touchstone verify --checkpoint "$kept"', later)).toMatchObject({
    status: 1,
    stdout: 'the checkpoint you kept (2): is missing here: checkpoints were dropped\n',
  });
});
