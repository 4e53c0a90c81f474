import { join } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { CitationsAndNotices1764500000000 } from '../../migrations/1764500000000-citations-and-notices';
import { loadMigrations } from '../../src/platform/database/load-migrations';
import { migrateSchema } from '../../src/platform/database/migrate-schema';
import { prepareDatabase } from '../../src/platform/database/prepare-database';
import { withClient } from '../../src/platform/database/with-client';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database';
import { runTouchstone } from '../support/touchstone';
import { describeSchema } from './interrupted/describe-schema';

// Each goes on where the one before it was interrupted.
let database: TestDatabase;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

const ALL = loadMigrations().map(({ name }) => name);
const BEFORE_CITATIONS = ALL.slice(0, ALL.indexOf(CitationsAndNotices1764500000000.name));

/** Which migrations the database says it has run, and whether there is anything of the one about citations. */
const state = () =>
  withClient(database.url, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migrations ORDER BY id');
    const { rowCount } = await client.query(
      `SELECT FROM pg_class WHERE relname ~ '^(webhooks|citations|notices|deliveries)'`,
    );
    return { done: rows.map(({ name }) => name), ofCitations: rowCount };
  });

it('keeps nothing of a migration that throws, and names it', async () => {
  const { up } = CitationsAndNotices1764500000000.prototype;
  jest.spyOn(CitationsAndNotices1764500000000.prototype, 'up').mockImplementationOnce(async function throwing(
    this: CitationsAndNotices1764500000000,
    runner: QueryRunner,
  ) {
    await up.call(this, runner);
    throw new Error('no such column');
  });
  await expect(migrateSchema(database.url)).rejects.toThrow(
    'CitationsAndNotices1764500000000 failed, and nothing of it was kept: no such column',
  );
  expect(await state()).toEqual({ done: BEFORE_CITATIONS, ofCitations: 0 });
});

it.each([
  ['a migration', 'CREATE TABLE notices', () => ({ done: BEFORE_CITATIONS, ofCitations: 0 })],
  ["the queue's sequences", 'CREATE SEQUENCE', () => ({ done: ALL, ofCitations: expect.any(Number) })],
  ['the grants', 'GRANT USAGE ON SCHEMA', () => ({ done: ALL, ofCitations: expect.any(Number) })],
])('keeps nothing half-done when it is killed amid %s', async (_, words, expected) => {
  const { code } = await runTouchstone(['migrate'], '', {
    DATABASE_ADMIN_URL: database.url,
    DATABASE_URL: database.serviceUrl,
    NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, 'interrupted', 'kill-after.cjs'))}`,
    KILL_AFTER: words,
  });
  // Of a process that was killed.
  expect(code).toBeNull();
  expect(await state()).toEqual(expected());
});

it('is completed by the next, also by two at once, as if nothing had happened', async () => {
  const addresses = { url: database.serviceUrl, adminUrl: database.url };
  await Promise.all([prepareDatabase(addresses), prepareDatabase(addresses)]);
  const uninterrupted = await createTestDatabase();
  const expected = await describeSchema(uninterrupted.url);
  await uninterrupted.drop();
  expect(await describeSchema(database.url)).toEqual(expected);
});

it('is run once by two that begin at once on an empty database', async () => {
  const empty = await createEmptyDatabase();
  const run = await Promise.all([migrateSchema(empty.url), migrateSchema(empty.url)]);
  await empty.drop();
  expect(run.sort((a, b) => a.length - b.length)).toEqual([[], ALL]);
});
