import { DataSource } from 'typeorm';
import { entities } from '../../src/pipeline/entities';
import { countOpenWork } from '../../src/pipeline/gaps';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { firstRow } from '../../src/platform/database/rows';
import { hasRedisServer } from '../support/redis';
import { addKey, addPerson } from '../support/roles';
import { type RunningCommand, startTouchstone } from '../support/touchstone';
import { type Ground, seedGround } from './driver/ground';
import type { Lane } from './installation';
import { pause } from './servers/killable';
import { openServers, type Servers } from './servers/open-servers';

jest.setTimeout(120_000);

const LANE: Lane = hasRedisServer() ? 'redis' : 'postgres';

let servers: Servers;
let url: string;
let owner: DataSource;
let ground: Ground;
let key: string;
const started: RunningCommand[] = [];

beforeAll(async () => {
  servers = await openServers();
  const database = await servers.newDatabase();
  url = database.url;
  owner = await new DataSource(dataSourceOptions(database.adminUrl, entities, 3)).initialize();
  ground = await seedGround(owner, 10, 1);
  key = await addKey(owner, await addPerson(owner, 'reviewer'));
  // Evidence and assessments take as long as the table says.
  await owner.query(`
    CREATE FUNCTION hold_up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      PERFORM pg_sleep((SELECT seconds FROM held_up WHERE work = TG_TABLE_NAME)); RETURN NEW; END $$;
    CREATE TABLE held_up (work text PRIMARY KEY, seconds float8 NOT NULL);
    GRANT SELECT ON held_up TO PUBLIC;
    CREATE TRIGGER hold_up BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION hold_up();
    CREATE TRIGGER hold_up BEFORE UPDATE OF assessed_revision ON questions FOR EACH ROW EXECUTE FUNCTION hold_up()`);
});
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(async () => {
  await owner.destroy();
  await servers.close(false);
});

async function start(lane: Lane) {
  const command = startTouchstone(['start'], {
    DATABASE_URL: url,
    DATABASE_ADMIN_URL: '',
    REDIS_URL: lane === 'redis' ? servers.redis!.url : '',
    PORT: '0',
    LOG_LEVEL: 'warn',
  });
  started.push(command);
  const address = /http:\S+/.exec(await command.said(/listening on/))![0];
  return { ...command, address };
}

/** Evidence and assessments take so long from now on. */
const holdUp = (evidence: number, questions: number) =>
  owner.query(
    `INSERT INTO held_up VALUES ('evidence', $1), ('questions', $2) ON CONFLICT (work) DO UPDATE SET seconds = excluded.seconds`,
    [evidence, questions],
  );

const addEvidence = (address: string) =>
  fetch(`${address}/api/v1/claims/${ground.claims[0]!.id}/evidence`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      stance: 'supports',
      publisherId: ground.publishers[0],
      quote: 'The register of the harbour',
      reason: 'Kept by the harbour',
    }),
  });

/** Resolves when so many statements of the service are held up. */
const untilHeldUp = async (count: number) => {
  for (;;) {
    const { held } = (await firstRow<{ held: number }>(
      owner,
      `SELECT count(*)::int AS held FROM pg_stat_activity WHERE wait_event = 'PgSleep'`,
    ))!;
    if (held === count) return;
    await pause(20);
  }
};
/** Past its deadline the process ends itself, with 1. */
const IN_TIME = { code: 0, stderr: expect.not.stringMatching(/cut off|Unhandled/) };

const openQuestions = async () => (await countOpenWork(owner)).open.questions;

it('waits for the request and the job that are under way at SIGTERM', async () => {
  const { address, child, ended } = await start(LANE);
  await holdUp(0, 2);
  expect((await addEvidence(address)).status).toBe(201);
  await untilHeldUp(1);
  await holdUp(2, 2);
  const answer = addEvidence(address);
  await untilHeldUp(2);
  await holdUp(0, 0);
  child.kill('SIGTERM');
  expect((await answer).status).toBe(201);
  expect(await ended).toMatchObject(IN_TIME);
  // The first was assessed, the second is for the next start.
  expect(await openQuestions()).toBe(1);
});

it('ends at once at a second signal; what was cut off is done by the next start', async () => {
  const { address, child, ended } = await start(LANE);
  await holdUp(0, 60);
  expect((await addEvidence(address)).status).toBe(201);
  await untilHeldUp(1);
  child.kill('SIGTERM');
  await pause(200);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(1);
  await holdUp(0, 0);
  await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'`);
  expect(await openQuestions()).toBe(1);
  await start(LANE);
  while ((await openQuestions()) > 0) await pause(50);
});

it('ends in time while PostgreSQL, with the queue in it, is away', async () => {
  const { child, ended } = await start('postgres');
  await servers.postgres.kill();
  child.kill('SIGTERM');
  expect(await ended).toMatchObject(IN_TIME);
  await servers.postgres.start();
});

if (hasRedisServer())
  it('ends in time after Redis went away', async () => {
    const { child, ended } = await start('redis');
    await servers.redis!.kill();
    await pause(1_500);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject(IN_TIME);
    await servers.redis!.start();
  });
