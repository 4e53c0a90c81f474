import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { reasonOf } from '../reason-of';
import { dataSourceOptions } from './data-source';
import { loadMigrations, migrationNames } from './load-migrations';
import { namesOfDone, refuseNewerSchema } from './schema-state';

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
