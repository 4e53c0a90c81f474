import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ConfigurationError } from '../config/configuration-error';
import type { Environment } from '../config/environment';
import { reasonOf } from '../reason-of';
import { type OpenDatabase, openEmbeddedDatabase } from './embedded-postgres';

const TRIES = 5;

/** Why one cannot work with the database at `url` now; null when one can. */
async function obstacle(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return reasonOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The database of somebody else may be starting at the same time as we are. */
async function waitFor(url: string, variable: string, say: (line: string) => void): Promise<void> {
  for (let tried = 1; ; tried++) {
    const reason = await obstacle(url);
    if (reason === null) return;
    if (tried === TRIES) {
      throw new ConfigurationError(
        `no connection to the database of ${variable} (${reason}): start it, correct ${variable}, or leave DATABASE_URL unset for the embedded one`,
      );
    }
    if (tried === 1) say(`waiting for the database of ${variable} (${reason})`);
    await sleep(1_000);
  }
}

/**
 * The database of `DATABASE_URL`, which somebody else runs, or the embedded one, which `stop` stops.
 * @throws Error with one line that says what to do
 */
export async function openDatabase(
  environment: Pick<Environment, 'databaseUrl' | 'databaseAdminUrl' | 'home'>,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  const { databaseUrl: url, databaseAdminUrl: admin, home } = environment;
  if (url === null) return openEmbeddedDatabase(home, say);
  // The role of the service may be still to be created.
  await waitFor(admin ?? url, admin === null ? 'DATABASE_URL' : 'DATABASE_ADMIN_URL', say);
  return { url, adminUrl: admin ?? url, owned: false, stop: async () => undefined };
}
