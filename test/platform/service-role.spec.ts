import { DataSource } from 'typeorm';
import { APPEND_ONLY_TABLES, OWNER_ONLY_TABLES } from '../../src/platform/database/append-only-tables';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import { grantServiceRole, mayRewrite } from '../../src/platform/database/service-role';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let owner: DataSource;
let service: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await new DataSource(dataSourceOptions(database.url, [], 1)).initialize();
  service = await new DataSource(dataSourceOptions(database.serviceUrl, [], 1)).initialize();
});
afterAll(async () => {
  await service.destroy();
  await owner.destroy();
  await database.drop();
});

const asService = (statement: string) => rows(service, statement);
const DENIED = /permission denied|must be owner/;

it.each([...APPEND_ONLY_TABLES, ...OWNER_ONLY_TABLES])('reads %s and cannot change a row of it', async (table) => {
  await asService(`SELECT FROM ${table} LIMIT 1`);
  const [{ column }] = (await rows<{ column: string }>(
    owner,
    `SELECT column_name AS column FROM information_schema.columns WHERE table_name = '${table}' LIMIT 1`,
  )) as [{ column: string }];
  for (const statement of [
    `UPDATE ${table} SET ${column} = ${column}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE ${table} ADD COLUMN more text`,
    `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
    `CREATE RULE quiet AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
    `CREATE TRIGGER late BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `SELECT FROM ${table} FOR UPDATE`,
  ])
    await expect(asService(statement)).rejects.toThrow(DENIED);
});

it.each(OWNER_ONLY_TABLES)('adds nothing to %s', async (table) => {
  await expect(asService(`INSERT INTO ${table} SELECT * FROM ${table}`)).rejects.toThrow(DENIED);
});

it.each([
  'CREATE TABLE another (id int)',
  'CREATE FUNCTION another() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
  `CREATE OR REPLACE FUNCTION refuse_all_but_redaction() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
  'DROP FUNCTION refuse_change() CASCADE',
  'SET session_replication_role = replica',
  'ALTER ROLE touchstone_service SUPERUSER',
  'GRANT UPDATE ON verdicts TO touchstone_service',
])('may not: %s', async (statement) => {
  // A GRANT without the right to give it is only warned of; that it gave nothing is what counts.
  await asService(statement).catch((error: Error) => expect(error.message).toMatch(/permission denied|must be owner/));
  expect(await mayRewrite(database.serviceUrl)).toBe(false);
  expect(await rows(owner, `SELECT FROM pg_class WHERE relname = 'another'`)).toEqual([]);
});

it('lists every table that has a trigger against changes, and the other way round', async () => {
  const guarded = await rows<{ name: string }>(
    owner,
    `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger JOIN pg_proc f ON f.oid = tgfoid
     WHERE f.proname LIKE 'refuse_%' AND NOT tgisinternal ORDER BY 1`,
  );
  expect(guarded.map(({ name }) => name)).toEqual([...APPEND_ONLY_TABLES, 'redactions'].sort());
});

it('gets the same rights by a second run, and tells an owner from a service', async () => {
  await grantServiceRole(database.url, database.serviceUrl);
  expect(await mayRewrite(database.serviceUrl)).toBe(false);
  expect(await mayRewrite(database.url)).toBe(true);
});

it('is refused to a role that could rewrite verdicts by other rights', async () => {
  const [{ name }] = (await rows<{ name: string }>(owner, 'SELECT current_user AS name')) as [{ name: string }];
  const mighty = new URL(database.serviceUrl);
  mighty.username = 'touchstone_mighty';
  await rows(owner, `CREATE ROLE touchstone_mighty IN ROLE ${name}`);
  try {
    await expect(grantServiceRole(database.url, mighty.href)).rejects.toThrow('could rewrite verdicts');
  } finally {
    await rows(owner, 'DROP ROLE touchstone_mighty');
  }
});
