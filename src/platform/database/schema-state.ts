import { ConfigurationError } from '../config/configuration-error';
import { migrationNames } from './load-migrations';
import { firstRow, rows, type Sql } from './rows';

/** Names of the migrations that the database has run, oldest first. */
export async function namesOfDone(sql: Sql): Promise<string[]> {
  const table = await firstRow<{ present: boolean }>(
    sql,
    `SELECT to_regclass('schema_migrations') IS NOT NULL AS present`,
  );
  if (!table?.present) return [];
  const done = await rows<{ name: string }>(sql, 'SELECT name FROM schema_migrations ORDER BY timestamp, id');
  return done.map(({ name }) => name);
}

/** Whether a migration waits to be run. Reads only. */
export async function hasPendingMigrations(sql: Sql): Promise<boolean> {
  const done = await namesOfDone(sql);
  return migrationNames().some((name) => !done.includes(name));
}

/** The newest migration that the database has run and this release does not have; null where it knows all of them. Reads only. */
export async function unknownMigration(sql: Sql): Promise<string | null> {
  const known = migrationNames();
  return (await namesOfDone(sql)).findLast((name) => !known.includes(name)) ?? null;
}

/** What to do about a schema that is newer than the program. */
export const NEWER_SCHEMA_ADVICE = 'run that release, or restore a backup from before it (docs/backup.md)';

/** An older release would misread what a newer one has made of the tables. @throws ConfigurationError */
export async function refuseNewerSchema(sql: Sql): Promise<void> {
  const name = await unknownMigration(sql);
  if (name !== null)
    throw new ConfigurationError(
      `a newer release has migrated the database: this one does not know ${name}; ${NEWER_SCHEMA_ADVICE}`,
    );
}
