import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { countOpenWork } from '../../src/pipeline/gaps';
import { readEnvironment } from '../../src/platform/config/environment';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { type RunningService, startApp } from '../../src/start-app';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { addKey, addPerson } from '../support/roles';
import { ROOMY, UNHURRIED } from '../support/unhurried';
import { deliverFerry } from './ferry-article';

let database: TestDatabase;
let owner: DataSource;
let service: RunningService;
let key: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await new DataSource(dataSourceOptions(database.url, [], 2)).initialize();
  key = await addKey(owner, await addPerson(owner, 'reviewer'));
  const environment = readEnvironment({ PORT: '0', LOG_LEVEL: 'silent' });
  const access = { ...environment.access, limits: UNHURRIED };
  service = await startApp({ ...environment, access, capacity: ROOMY }, database.serviceUrl, () => undefined);
  await deliverFerry(owner, 'Lisbon', 11);
  await settled();
});
afterAll(async () => {
  await service.close();
  await owner.destroy();
  await database.drop();
});

const settled = async () => {
  for (;;) {
    const { open, parked } = await countOpenWork(owner);
    expect(parked).toBe(0);
    if (Object.values(open).every((count) => count === 0)) return;
    await pause(50);
  }
};

/** A request that can be sent again and again: with one key, it is done once. */
const evidence = async () => {
  const [claim] = await rows<{ id: string }>(owner, `SELECT id FROM claims ORDER BY id LIMIT 1`);
  const [publisher] = await rows<{ id: string }>(owner, 'SELECT id FROM publishers LIMIT 1');
  const quote = `Register ${randomUUID()}`;
  const record = {
    stance: 'supports',
    publisherId: toPublicId('pub', publisher!.id),
    quote,
    reason: 'Kept by the harbour',
  };
  const again = randomUUID();
  return {
    send: async () => {
      const answer = await fetch(`${service.address}/api/v1/claims/${toPublicId('clm', claim!.id)}/evidence`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': again },
        body: JSON.stringify(record),
      });
      const { code } = (await answer.json()) as { code?: string };
      return { status: answer.status, retry: answer.headers.get('retry-after'), code };
    },
    count: async () => (await rows(owner, 'SELECT FROM evidence WHERE record_quote = $1', [quote])).length,
  };
};
const AWAY = { status: 503, retry: expect.stringMatching(/^\d+$/), code: 'service-unavailable' };

/** Everything that a write could leave behind. */
const traces = async () =>
  (
    await rows(
      owner,
      `SELECT (SELECT count(*) FROM evidence) AS evidence, (SELECT count(*) FROM history) AS history,
         (SELECT count(*) FROM verdicts) AS verdicts, (SELECT sum(revision) FROM questions) AS revisions`,
    )
  )[0];

/** Until `send` is done, which a key that is in flight elsewhere may put off. */
const untilDone = async ({ send }: Awaited<ReturnType<typeof evidence>>) => {
  for (;;) {
    const { status, code } = await send();
    if (status === 201 || code === 'answer-not-kept') return;
    await pause(100);
  }
};

/** How many connections everybody but the owner of the server may have to this database, -1 for any number; they have to come anew. */
const allowConnections = async (count: number) => {
  await owner.query(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT ${count}', current_database()); END $$`,
  );
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'touchstone_service'`,
  );
};

describe('PostgreSQL without a connection left', () => {
  it.each([0, 3])(
    'with %i for the service: refuses with 503 what it cannot do, and recovers by itself',
    async (few) => {
      const before = await traces();
      await allowConnections(few);
      const writes = await Promise.all(Array.from({ length: 12 }, evidence));
      const answers = await Promise.all(writes.map(({ send }) => send()));
      for (const answer of answers) expect(answer).toEqual(answer.status === 201 ? expect.anything() : AWAY);
      if (few === 0) {
        expect(answers).toEqual(writes.map(() => AWAY));
        expect(await traces()).toEqual(before);
      }
      // Work that nobody can be told of.
      await deliverFerry(owner, `Faro${few}`, 12 + few);
      await allowConnections(-1);
      for (const write of writes) await untilDone(write);
      expect(await Promise.all(writes.map(({ count }) => count()))).toEqual(writes.map(() => 1));
      await settled();
      expect(
        await rows(owner, 'SELECT FROM verdicts v JOIN claims c ON c.id = v.claim_id WHERE c.text LIKE $1', [
          `%${12 + few}%`,
        ]),
      ).not.toEqual([]);
    },
  );
});

describe('PostgreSQL without room on its disk', () => {
  beforeAll(() =>
    owner.query(
      `CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`,
    ),
  );
  const fill = (table: string, event: string) =>
    owner.query(`CREATE TRIGGER disk_full BEFORE ${event} ON ${table} FOR EACH ROW EXECUTE FUNCTION disk_full()`);
  const empty = (table: string) => owner.query(`DROP TRIGGER disk_full ON ${table}`);

  it.each(['evidence', 'history', 'idempotency_keys'])(
    'refuses a request that finds none for %s, and keeps nothing of it',
    async (table) => {
      const before = await traces();
      const write = await evidence();
      await fill(table, 'INSERT');
      expect(await write.send()).toEqual(AWAY);
      expect(await traces()).toEqual(before);
      await empty(table);
      await untilDone(write);
      expect(await write.count()).toBe(1);
      await settled();
    },
  );

  it.each([
    ['verdicts', 'INSERT'],
    ['questions', 'UPDATE OF assessed_revision'],
  ])('blames no work that finds none for %s (%s), and does it when there is some', async (table, event) => {
    await fill(table, event);
    const write = await evidence();
    await untilDone(write);
    // Longer than a sweep lets work be.
    await owner.query(`SELECT pg_sleep(1.5)`);
    expect(await rows(owner, 'SELECT DISTINCT attempts FROM questions WHERE revision > assessed_revision')).toEqual([
      { attempts: 0 },
    ]);
    await empty(table);
    await settled();
  });
});
