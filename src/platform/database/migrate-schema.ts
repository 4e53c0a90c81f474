import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { ConfigurationError } from '../config/configuration-error';
import { reasonOf } from '../reason-of';
import { dataSourceOptions } from './data-source';
import { loadMigrations, migrationNames } from './load-migrations';

/** Any number will do, as long as nothing else in this database takes it. */
const MIGRATION_LOCK = 7_466_001;

/**
 * Runs the pending migrations, each in its transaction; resolves to their names. Two at once wait for each other.
 * @throws ConfigurationError where a newer release has migrated the database
 * @throws Error that names the migration that failed; those before it stay, nothing of it does
 */
export async function migrateSchema(url: string): Promise<string[]> {
  const lock = new Client({ connectionString: url });
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await new DataSource({
      ...dataSourceOptions(url, [], 2),
      migrations: loadMigrations(),
    }).initialize();
    try {
      await refuseNewerSchema(dataSource);
      return await runPending(dataSource);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}

async function runPending(dataSource: DataSource): Promise<string[]> {
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } catch (error) {
    const done = await namesOfDone(dataSource).catch(() => null);
    const failed = (done && migrationNames().find((name) => !done.includes(name))) ?? 'a migration';
    throw new Error(`${failed} failed, and nothing of it was kept: ${reasonOf(error)}`, { cause: error });
  }
}

/** Names of the migrations that the database has run, oldest first. */
async function namesOfDone(dataSource: DataSource): Promise<string[]> {
  const [table] = await dataSource.query<{ present: boolean }[]>(
    `SELECT to_regclass('schema_migrations') IS NOT NULL AS present`,
  );
  if (!table?.present) return [];
  const done = await dataSource.query<{ name: string }[]>('SELECT name FROM schema_migrations ORDER BY timestamp, id');
  return done.map(({ name }) => name);
}

/** Whether a migration waits to be run. Reads only. */
export async function hasPendingMigrations(dataSource: DataSource): Promise<boolean> {
  const done = await namesOfDone(dataSource);
  return migrationNames().some((name) => !done.includes(name));
}

/** The newest migration that the database has run and this release does not have; null where it knows all of them. Reads only. */
export async function unknownMigration(dataSource: DataSource): Promise<string | null> {
  const known = migrationNames();
  return (await namesOfDone(dataSource)).findLast((name) => !known.includes(name)) ?? null;
}

/** What to do about a schema that is newer than the program. */
export const NEWER_SCHEMA_ADVICE = 'run that release, or restore a backup from before it (docs/backup.md)';

/** An older release would misread what a newer one has made of the tables. @throws ConfigurationError */
export async function refuseNewerSchema(dataSource: DataSource): Promise<void> {
  const name = await unknownMigration(dataSource);
  if (name !== null)
    throw new ConfigurationError(
      `a newer release has migrated the database: this one does not know ${name}; ${NEWER_SCHEMA_ADVICE}`,
    );
}
