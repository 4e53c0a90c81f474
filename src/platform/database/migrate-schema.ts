import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';

/** Any number will do, as long as nothing else in this database takes it. */
const MIGRATION_LOCK = 7_466_001;

/** Runs the pending migrations, each in its transaction; resolves to their names. Two at once wait for each other. */
export async function migrateSchema(url: string): Promise<string[]> {
  const lock = new Client({ connectionString: url });
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await new DataSource(dataSourceOptions(url, [], 2)).initialize();
    try {
      return (await dataSource.runMigrations()).map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}

/** Whether a migration waits to be run. Reads only. */
export async function hasPendingMigrations(dataSource: DataSource): Promise<boolean> {
  const [table] = await dataSource.query<{ present: boolean }[]>(
    `SELECT to_regclass('schema_migrations') IS NOT NULL AS present`,
  );
  if (!table?.present) return dataSource.migrations.length > 0;
  const done = await dataSource.query<{ name: string }[]>('SELECT name FROM schema_migrations');
  const names = new Set(done.map(({ name }) => name));
  return dataSource.migrations.some((migration) => !names.has(migration.name ?? migration.constructor.name));
}
