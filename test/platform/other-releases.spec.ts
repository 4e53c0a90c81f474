import { checkMigrations } from '../../src/cli/doctor-checks';
import { withClient } from '../../src/platform/database/with-client';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { runTouchstone } from '../support/touchstone';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const migrations = () =>
  withClient(database.url, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migrations ORDER BY id');
    return rows.map(({ name }) => name);
  });

/** How commands end on this database, with the right to migrate it. */
const run = (commands: { args: string[]; role?: string }[]) =>
  Promise.all(
    commands.map(async ({ args, role = 'all' }) => {
      const rights = { DATABASE_URL: database.serviceUrl, DATABASE_ADMIN_URL: database.url };
      const { code, stderr, stdout } = await runTouchstone(args, '', {
        ...rights,
        REDIS_URL: '',
        PORT: '0',
        ROLE: role,
      });
      return { code, stderr, stdout };
    }),
  );
describe('an older release on a newer schema', () => {
  const NEWER = 'FingerprintsOfPages9999999999999';
  beforeAll(() =>
    withClient(database.url, (client) =>
      client.query('INSERT INTO schema_migrations (timestamp, name) VALUES (9999999999999, $1)', [NEWER]),
    ),
  );
  afterAll(() =>
    withClient(database.url, (client) => client.query('DELETE FROM schema_migrations WHERE name = $1', [NEWER])),
  );

  it('refuses every role, "migrate" and commands that read, and says what to do', async () => {
    const refused = {
      code: 1,
      stdout: '',
      stderr: `touchstone: a newer release has migrated the database: this one does not know ${NEWER}; run that release, or restore a backup from before it (docs/backup.md)\n`,
    };
    const before = await migrations();
    const starts = ['web', 'worker'].map((role) => ({ args: ['start'], role }));
    expect(await run([...starts, { args: ['migrate'] }, { args: ['report'] }])).toEqual(Array(4).fill(refused));
    expect(await migrations()).toEqual(before);
  });

  it('is found by the doctor', async () => {
    expect(await checkMigrations(database.serviceUrl)).toMatchObject({
      ok: false,
      found: `${NEWER} is of a newer release`,
      advice: expect.stringMatching(/^run that release/),
    });
  });
});

it('a newer release on an older schema waits for "touchstone migrate", whatever rights it has', async () => {
  const before = await migrations();
  const newest = before.at(-1);
  await withClient(database.url, (client) => client.query('DELETE FROM schema_migrations WHERE name = $1', [newest]));
  const refused = {
    code: 1,
    stdout: '',
    stderr: 'touchstone: the database is not up to date: run "touchstone migrate" first\n',
  };
  expect(await run([{ args: ['start'] }])).toEqual([refused]);
  expect(await migrations()).toEqual(before.slice(0, -1));
});
