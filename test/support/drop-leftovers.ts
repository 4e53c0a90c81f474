import { processIdentity } from '../../src/platform/database/embedded/process-identity';
import { withClient } from '../../src/platform/database/with-client';
import { templateName } from './template-database';

/** Drops clones of runs that were killed, and templates of other migrations that nobody uses. */
export async function dropLeftovers(server: string): Promise<void> {
  await withClient(server, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database d
       WHERE datname ~ '^(test|template)_' AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datid = d.oid)`,
    );
    for (const { name } of rows) {
      const maker = /^test_(\d+)_/.exec(name)?.[1];
      const inUse = maker ? processIdentity(Number(maker)) !== null : name.startsWith(templateName());
      // Another run may drop or clone it at this moment.
      if (!inUse) await client.query(`DROP DATABASE IF EXISTS ${name}`).catch(() => undefined);
    }
  });
}
