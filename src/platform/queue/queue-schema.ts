import { assertSchemaCompatibility, LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq';
import { Client } from 'pg';

/** The schema of BullMQ's tables in our database. */
export const QUEUE_SCHEMA = 'queue';

async function withClient<T>(url: string, body: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end();
  }
}

/** Brings BullMQ's tables up to date; resolves to their version. Safe to run at once from several processes. */
export function migrateQueueSchema(url: string): Promise<number> {
  return withClient(url, (client) => runMigrations(client, QUEUE_SCHEMA));
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
