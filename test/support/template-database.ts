import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LATEST_SCHEMA_VERSION } from 'bullmq';
import { APPEND_ONLY_TABLES, OWNER_ONLY_TABLES } from '../../src/platform/database/append-only-tables';
import { MIGRATIONS_FOLDER } from '../../src/platform/database/load-migrations';
import { prepareDatabase } from '../../src/platform/database/prepare-database';
import { withClient } from '../../src/platform/database/with-client';
import { QUEUE_NAMES } from '../../src/platform/queue/queue-name';

const TEMPLATE_LOCK = 7_466_002;

export function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** The same database, as the role of the service of the embedded server. */
export function serviceAddress(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.username = 'touchstone_service';
  return url.href;
}

/** Named after what it was made from: a changed migration makes another template. */
export function templateName(): string {
  const hash = createHash('sha256').update(
    `${LATEST_SCHEMA_VERSION} ${QUEUE_NAMES} ${APPEND_ONLY_TABLES} ${OWNER_ONLY_TABLES}`,
  );
  for (const file of readdirSync(MIGRATIONS_FOLDER).sort()) hash.update(readFileSync(join(MIGRATIONS_FOLDER, file)));
  return `template_${hash.digest('hex').slice(0, 12)}`;
}

/** Creates the migrated template once, and says its name; test runs that start together wait for the one that makes it. */
export async function createTemplate(server: string): Promise<string> {
  const name = templateName();
  await withClient(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    const adminUrl = withDatabase(server, unfinished);
    await prepareDatabase({ adminUrl, url: serviceAddress(adminUrl) });
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
  return name;
}
