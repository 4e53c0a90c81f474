import { createProgram } from '../../src/cli';
import { type RedactOptions, redact } from '../../src/cli/run-redact';
import { firstRow, rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { openPipeline, type PipelineHarness } from '../pipeline/pipeline-harness';
import { createTestDatabase } from '../support/database';
import { runTouchstone } from '../support/touchstone';

let pipeline: PipelineHarness;
let claim: string;

beforeAll(async () => {
  pipeline = await openPipeline();
  for (const publisher of ['Amber', 'Basalt']) {
    await pipeline.deliver(publisher, ['crash/died: 30']);
    await pipeline.settle();
  }
  const row = await firstRow<{ id: string }>(pipeline.dataSource, 'SELECT id FROM claims');
  claim = toPublicId('clm', row!.id);
});
afterAll(() => pipeline.close());

const touchstoneRedact = (...args: string[]) =>
  runTouchstone(['redact', ...args], '', { DATABASE_URL: pipeline.url, TOUCHSTONE_SIGNING_KEY_FILE: '' });

const CLAIM = 'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b';

it.each<[string, RedactOptions, string]>([
  ['clm_1', { words: 'x' }, 'is no id of a claim'],
  [CLAIM, {}, 'say what to do'],
  [CLAIM, { versions: [1] }, '--reason is missing'],
  [CLAIM, { versions: [1], reason: ' ' }, 'at least one letter'],
  [CLAIM, { versions: [1], reason: 'x' }, 'say --yes'],
])('refuses %s with %j', async (id, options, message) => {
  await expect(redact(id, options)).rejects.toThrow(message);
});

it('names a claim that there is not, whatever was asked for', async () => {
  const { code, stderr } = await touchstoneRedact(CLAIM, '--words', 'Basalt');
  expect(stderr).toContain(`there is no claim ${CLAIM}`);
  expect(code).toBe(3);
});

it.each(['3..1', '0', 'all', '1..99999999'])('refuses --versions %s', async (versions) => {
  const program = createProgram().configureOutput({ writeErr: () => undefined });
  for (const command of program.commands) command.configureOutput({ writeErr: () => undefined });
  const parsed = program.parseAsync(['redact', CLAIM, '--versions', versions], { from: 'user' });
  await expect(parsed).rejects.toThrow('--versions');
});

it('takes the words out of a version once the newest one has others, and says where they still are', async () => {
  const order = ['--reason', 'Ordered by a court.', '--order', '324 O 1/26', '--yes'];
  const newest = await touchstoneRedact(claim, '--versions', '1..2', ...order);
  expect(newest.stderr).toContain('version 2 is the newest');
  expect(newest.code).toBe(4);
  const done = await touchstoneRedact(claim, '--versions', '1..2', '--text', 'Thirty.', '--words', 'Basalt', ...order);
  expect(done.stderr).toBe('');
  expect(done.stdout.split('\n').slice(0, 6)).toEqual([
    'version 3 has the other words',
    `${claim}: the words of version 1, 2 are gone`,
    'version 4 tells of it',
    '"Basalt" is still to be read in',
    'version: redact it, with --versions',
    `  ${claim} v3`,
  ]);
  expect(await rows(pipeline.dataSource, 'SELECT number, reference FROM redactions ORDER BY number')).toEqual([
    { number: 1, reference: '324 O 1/26' },
    { number: 2, reference: '324 O 1/26' },
  ]);
  const verified = await runTouchstone(['verify'], '', { DATABASE_URL: pipeline.url });
  expect(verified.stdout).toContain('4 versions of 1 claim, 2 checkpoints, 2 redactions: all as written');
}, 120_000);

it('says of an empty database that there is nothing to verify', async () => {
  const empty = await createTestDatabase();
  const { stdout, code } = await runTouchstone(['verify'], '', { DATABASE_URL: empty.url });
  await empty.drop();
  expect(stdout).toMatch(/^nothing to verify: /);
  expect(code).toBe(0);
});
