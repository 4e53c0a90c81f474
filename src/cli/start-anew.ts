import { Client } from 'pg';
import type { Environment } from '../platform/config/environment';
import type { OpenDatabase } from '../platform/database/embedded-postgres';
import { migratedTables } from '../platform/database/load-migrations';
import { QUEUE_SCHEMA } from '../platform/queue/queue-name';
import { CommandError } from './exit-code';

/**
 * Drops everything Touchstone has stored in the database, its queue included.
 * @throws CommandError conflict when the database is shared with a running service, holds what is not ours, or serves production
 */
export async function startAnew(database: OpenDatabase, { databaseUrl, production }: Environment): Promise<void> {
  if (databaseUrl === null && !database.owned)
    throw new CommandError('conflict', 'another Touchstone works on this database: stop it before you start anew');
  if (production) throw new CommandError('conflict', 'in production nothing is dropped');
  const client = new Client({ connectionString: database.adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const present = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    const ours = new Set([...migratedTables(), 'schema_migrations']);
    const foreign = present.rows.find(({ name }) => !ours.has(name));
    if (foreign)
      throw new CommandError(
        'conflict',
        `the database holds the table ${foreign.name}, which is not Touchstone's: nothing was dropped`,
      );
    await client.query('BEGIN');
    for (const { name } of present.rows) await client.query(`DROP TABLE ${client.escapeIdentifier(name)} CASCADE`);
    await client.query(
      'DROP FUNCTION IF EXISTS new_id(), refuse_change(), refuse_all_but_redaction(), refuse_all_but_taking_out()',
    );
    await client.query(`DROP SCHEMA IF EXISTS ${QUEUE_SCHEMA} CASCADE`);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
