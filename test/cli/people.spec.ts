import { DataSource } from 'typeorm';
import { actorOfKey } from '../../src/access/keys/actor-of-key';
import { isPasswordOf } from '../../src/access/people/passwords';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { firstRow } from '../../src/platform/database/rows';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { runTouchstone } from '../support/touchstone';

const ADA = 'ada@cli.example';

let clone: TestDatabase;
let database: DataSource;
beforeAll(async () => {
  clone = await createTestDatabase();
  database = await new DataSource(dataSourceOptions(clone.url, [])).initialize();
});
afterAll(async () => {
  await database.destroy();
  await clone.drop();
});

const people = (...args: string[]) => runTouchstone(['people', ...args], '', { DATABASE_URL: clone.url });
const personId = async () =>
  (await firstRow<{ id: string }>(database, 'SELECT id FROM people WHERE email = $1', [ADA]))!.id;

describe('touchstone people', () => {
  it('adds a person and prints the password alone', async () => {
    const { code, stdout } = await people('add', ADA, '--name', 'Ada', '--role', 'editor');
    expect(code).toBe(0);
    expect(await isPasswordOf(database, await personId(), stdout.trim())).toBe(true);
    expect((await people('add', ADA, '--name', 'Ada')).code).toBe(4);
  });

  it('prints a key that works', async () => {
    const { code, stdout } = await people('add-key', ADA, '--name', 'import', '--scope', 'read', 'review');
    expect(code).toBe(0);
    expect(await actorOfKey(database, stdout.trim())).toMatchObject({
      kind: 'key',
      permissions: new Set(['public', 'read', 'review']),
    });
    expect((await people('add-key', ADA, '--name', 'import', '--scope', 'admin')).code).toBe(4);
  });

  it('prints a new password in place of the one that was lost', async () => {
    const { stdout } = await people('reset-password', ADA);
    expect(await isPasswordOf(database, await personId(), stdout.trim())).toBe(true);
  });

  it.each([
    [['reset-password', 'nobody@cli.example'], 3],
    [['add', 'no-address', '--name', 'x'], 2],
    [['add', 'x@cli.example', '--name', 'x', '--role', 'boss'], 2],
  ])('%j ends with %i', async (args, code) => {
    expect((await people(...args)).code).toBe(code);
  });
});
