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
async function waitFor(url: string, say: (line: string) => void): Promise<void> {
  for (let tried = 1; ; tried++) {
    const reason = await obstacle(url);
    if (reason === null) return;
    if (tried === TRIES) {
      throw new ConfigurationError(
        `no connection to the database of DATABASE_URL (${reason}): start it, correct DATABASE_URL, or leave that unset for the embedded one`,
      );
    }
    if (tried === 1) say(`waiting for the database of DATABASE_URL (${reason})`);
    await sleep(1_000);
  }
}

/**
 * The database of `DATABASE_URL`, which somebody else runs, or the embedded one, which `stop` stops.
 * @throws Error with one line that says what to do
 */
export async function openDatabase(
  environment: Pick<Environment, 'databaseUrl' | 'home'>,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  if (environment.databaseUrl === null) return openEmbeddedDatabase(environment.home, say);
  await waitFor(environment.databaseUrl, say);
  return { url: environment.databaseUrl, owned: false, stop: async () => undefined };
}
