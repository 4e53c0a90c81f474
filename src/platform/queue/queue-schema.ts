import { assertSchemaCompatibility, LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq';
import { withClient } from '../database/with-client';
import { QUEUE_NAMES, QUEUE_SCHEMA } from './queue-name';

/**
 * Brings BullMQ's tables up to date; resolves to their version. Safe to run at once from several processes. Makes the sequences of our
 * queues too, which BullMQ would else make with the first job: the role of the service has no right to.
 */
export function migrateQueueSchema(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const version = await runMigrations(client, QUEUE_SCHEMA);
    // Two that make the same sequence would trip over each other; the end of the connection lets go.
    await client.query(`SELECT pg_advisory_lock(hashtext('touchstone.queue_sequences'))`);
    for (const name of QUEUE_NAMES) {
      const { rows } = await client.query<{ sequence: string }>(
        `SELECT format('%I.%I', $1::text, ${QUEUE_SCHEMA}.job_id_seq_name($2)) AS sequence`,
        [QUEUE_SCHEMA, name],
      );
      await client.query(`CREATE SEQUENCE IF NOT EXISTS ${rows[0]!.sequence}`);
    }
    return version;
  });
}

/** Whether BullMQ's tables are as this version of BullMQ wants them. */
export function isQueueSchemaCurrent(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    try {
      return (await assertSchemaCompatibility(client, QUEUE_SCHEMA)) >= LATEST_SCHEMA_VERSION;
    } catch (error) {
      if (error instanceof Error && error.name === 'SchemaMigrationRequiredError') return false;
      // The schema itself is not there yet.
      if ((error as { code?: string }).code === '3F000') return false;
      throw error;
    }
  });
}
