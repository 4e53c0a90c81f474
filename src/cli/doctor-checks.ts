import { Redis } from 'ioredis';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { countOpenWork } from '../pipeline/gaps';
import type { Environment } from '../platform/config/environment';
import { isPortFree } from '../platform/config/free-port';
import { dataSourceOptions } from '../platform/database/data-source';
import { packagedFolder } from '../platform/database/embedded/native-binaries';
import { hasPendingMigrations, NEWER_SCHEMA_ADVICE, unknownMigration } from '../platform/database/schema-state';
import { mayRewrite, ROLE_ADVICE } from '../platform/database/service-role';
import { isQueueSchemaCurrent } from '../platform/queue/queue-schema';
import { reasonOf } from '../platform/reason-of';

export interface Finding {
  check: string;
  ok: boolean;
  found: string;
  /** What to do; null when all is well. */
  advice: string | null;
}

export const well = (check: string, found: string): Finding => ({ check, ok: true, found, advice: null });
export const ill = (check: string, found: string, advice: string): Finding => ({ check, ok: false, found, advice });

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return enough ? well('node', version) : ill('node', version, 'install Node 20.19 or newer');
}

export async function checkPort({ port, host, production }: Environment): Promise<Finding> {
  if (await isPortFree(port, host)) return well('port', `${port} is free on ${host}`);
  const taken = `${port} is taken on ${host}`;
  // Outside production a start takes a free port instead, so this is worth knowing and no failure.
  return production
    ? ill('port', taken, 'set PORT to a free one; example: PORT=3001')
    : well('port', `${taken}: a start takes a free one`);
}

export async function checkDatabase(url: string): Promise<Finding> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
    const version = rows[0]?.version ?? '';
    if (Number.parseInt(version, 10) < 13)
      return ill('database', `PostgreSQL ${version}`, 'use PostgreSQL 13 or newer');
    return well('database', `PostgreSQL ${version}`);
  } catch (error) {
    return ill(
      'database',
      reasonOf(error),
      'start it, or correct DATABASE_URL, or leave that unset for the embedded one',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the service could rewrite what it has written: it works, and should not. */
export async function checkRole(url: string): Promise<Finding> {
  if (!(await mayRewrite(url))) return well('role', 'the service cannot rewrite verdicts');
  return { ...well('role', 'the service could rewrite verdicts'), advice: ROLE_ADVICE };
}

/** The embedded database before its first start, which creates it: a check must not. */
export function checkEmbedded(): Finding {
  try {
    packagedFolder();
    return well('database', 'embedded; the first start creates it');
  } catch (error) {
    return brokenEmbedded(reasonOf(error));
  }
}

export const brokenEmbedded = (found: string): Finding =>
  ill('database', found, 'see to that, or set DATABASE_URL to a PostgreSQL of yours');

export async function checkMigrations(url: string): Promise<Finding> {
  const dataSource = new DataSource(dataSourceOptions(url, [], 1));
  try {
    await dataSource.initialize();
    const unknown = await unknownMigration(dataSource);
    if (unknown !== null) return ill('migrations', `${unknown} is of a newer release`, NEWER_SCHEMA_ADVICE);
    const pending = await hasPendingMigrations(dataSource);
    return pending ? ill('migrations', 'pending', 'run "touchstone migrate"') : well('migrations', 'all have run');
  } catch (error) {
    return ill('migrations', reasonOf(error), 'see to the database first');
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

/** Work that failed so often that it is tried no more. */
export async function checkWork(url: string): Promise<Finding> {
  const dataSource = new DataSource(dataSourceOptions(url, [], 1));
  try {
    await dataSource.initialize();
    if (await hasPendingMigrations(dataSource)) return well('work', 'none before the migrations have run');
    const { open, parked } = await countOpenWork(dataSource);
    const waiting = Object.values(open).reduce((sum, count) => sum + count, 0);
    if (parked === 0) return well('work', waiting === 0 ? 'none waits' : `${waiting} waiting for a worker`);
    return ill('work', `${parked} gave up after five attempts`, 'see what failed at /jobs, and try it again there');
  } catch (error) {
    return ill('work', reasonOf(error), 'see to the database first');
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

async function checkRedis(url: string): Promise<Finding> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 3_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let trouble: unknown = null;
  redis.on('error', (error) => {
    trouble ??= error;
  });
  try {
    await redis.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
    if (policy !== 'noeviction') {
      return ill(
        'queue',
        `Redis answers, but drops keys when memory is short (${policy})`,
        'set maxmemory-policy noeviction',
      );
    }
    return well('queue', 'Redis answers');
  } catch (error) {
    // What connect() rejects with says only that there is no connection.
    return ill(
      'queue',
      reasonOf(trouble ?? error),
      'start Redis, or correct REDIS_URL, or leave that unset to keep the queue in PostgreSQL',
    );
  } finally {
    redis.disconnect();
  }
}

export async function checkQueue({ redisUrl }: Environment, databaseUrl: string | null): Promise<Finding> {
  if (redisUrl !== null) return checkRedis(redisUrl);
  if (databaseUrl === null) return well('queue', 'in PostgreSQL');
  try {
    if (await isQueueSchemaCurrent(databaseUrl)) return well('queue', 'in PostgreSQL');
    return ill('queue', 'its tables are missing or old', 'run "touchstone migrate"');
  } catch (error) {
    return ill('queue', reasonOf(error), 'see to the database first');
  }
}
