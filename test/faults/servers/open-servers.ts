import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '../../../src/platform/database/prepare-database';
import { withClient } from '../../../src/platform/database/with-client';
import { hasRedisServer } from '../../support/redis';
import { serviceAddress, withDatabase } from '../../support/template-database';
import { type KillablePostgres, killablePostgres } from './postgres';
import { type KillableRedis, killableRedis } from './redis';

/** A PostgreSQL and a Redis that can be killed; each run has a database of its own in them. */
export interface Servers {
  postgres: KillablePostgres;
  /** null where none is installed. */
  redis: KillableRedis | null;
  /** Where their files and all logs lie. */
  home: string;
  /** Addresses of a new, migrated database. */
  newDatabase(): Promise<{ adminUrl: string; url: string }>;
  /** Ends both. @param keep whether the files stay, to be looked at */
  close(keep: boolean): Promise<void>;
}

const TEMPLATE = 'prepared';

/** Where the set-up of all fault specs has put the files of a migrated PostgreSQL. */
export const PREPARED_VARIABLE = 'TOUCHSTONE_PREPARED_CLUSTER';

/** @param prepared folder of such files, of which a copy is taken; without it they are made here */
export async function openServers(prepared = process.env[PREPARED_VARIABLE]): Promise<Servers> {
  const home = mkdtempSync(join(tmpdir(), 'touchstone-faults-'));
  // PostgreSQL runs as another user where we are root.
  chmodSync(home, 0o755);
  if (prepared) execFileSync('cp', ['-a', join(prepared, 'postgres'), home]);
  const postgres = await killablePostgres(home);
  const redis = hasRedisServer() ? await killableRedis(home) : null;
  const create = async (name: string, template: string) => {
    await withClient(postgres.url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
    const adminUrl = withDatabase(postgres.url, name);
    return { adminUrl, url: serviceAddress(adminUrl) };
  };
  if (!prepared) await prepareDatabase(await create(TEMPLATE, 'template1'));
  let made = 0;
  return {
    postgres,
    redis,
    home,
    newDatabase: () => create(`run_${++made}`, TEMPLATE),
    async close(keep) {
      await Promise.all([postgres.kill(), redis?.kill()]);
      if (!keep) rmSync(home, { recursive: true, force: true });
    },
  };
}
