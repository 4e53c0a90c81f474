import { Client, type ClientConfig } from 'pg';

const PATIENCE_MS = 3_000;

// A backend that waits for its client has sent its answer, or never got the question. Younger ones are somebody else's, of the same number.
const END_UNLESS_AT_WORK = `
  WITH backend AS (SELECT pid, state = 'active' AND wait_event_type IS DISTINCT FROM 'Client' AS at_work
    FROM pg_stat_activity WHERE pid = $1 AND backend_start < now() - interval '1 second')
  SELECT at_work AS "atWork", CASE WHEN NOT at_work THEN pg_terminate_backend(pid) END FROM backend`;

/**
 * Asks PostgreSQL, over a connection of its own, whether a backend still works on what its client waits for. One that does not is
 * ended, so that the locks of its transaction hold up nobody.
 * @param config how that client connects
 * @returns null where nobody can tell: PostgreSQL is away, full, or behind a pool that hides its backends
 */
export async function backendAtWork(config: string | ClientConfig | undefined, pid: number): Promise<boolean | null> {
  const settings = typeof config === 'string' ? { connectionString: config } : config;
  const client = new Client({ ...settings, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ atWork: boolean }>(END_UNLESS_AT_WORK, [pid]);
    return rows[0]?.atWork ?? null;
  } catch {
    return null;
  } finally {
    // It may be as silent as the other one.
    client.end().catch(() => undefined);
  }
}
