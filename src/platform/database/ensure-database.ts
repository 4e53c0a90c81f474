import { Client, escapeIdentifier } from 'pg';

const DUPLICATE = new Set(['42P04', '23505']);

/** Creates the database named in `url` unless it exists; `server` is the address of another database of the same server. */
export async function ensureDatabase(server: string, name: string): Promise<void> {
  const client = new Client({ connectionString: server });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
  } catch (error) {
    // Two starts at once: the other one has created it.
    if (!DUPLICATE.has((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}
