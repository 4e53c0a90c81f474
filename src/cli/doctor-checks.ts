import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { Environment } from '../platform/config/environment';
import { isPortFree } from '../platform/config/free-port';
import { dataSourceOptions } from '../platform/database/data-source';
import { hasPendingMigrations } from '../platform/database/migrate-schema';
import { isQueueSchemaCurrent } from '../platform/queue/queue-schema';

export interface Finding {
  check: string;
  ok: boolean;
  found: string;
  /** What to do; null when all is well. */
  advice: string | null;
}

const well = (check: string, found: string): Finding => ({ check, ok: true, found, advice: null });
const ill = (check: string, found: string, advice: string): Finding => ({ check, ok: false, found, advice });
const reason = (error: unknown) =>
  (error instanceof Error ? error.message || error.name : String(error)).split('\n')[0] ?? '';

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
      reason(error),
      'start it, or correct DATABASE_URL, or leave that unset for the embedded one',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function checkMigrations(url: string): Promise<Finding> {
  const dataSource = new DataSource(dataSourceOptions(url, [], 1));
  try {
    await dataSource.initialize();
    const pending = await hasPendingMigrations(dataSource);
    return pending ? ill('migrations', 'pending', 'run "touchstone migrate"') : well('migrations', 'all have run');
  } catch (error) {
    return ill('migrations', reason(error), 'see to the database first');
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

async function checkRedis(url: string): Promise<Finding> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 3_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
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
    return ill(
      'queue',
      reason(error),
      'start Redis, or correct REDIS_URL, or leave that unset to keep the queue in PostgreSQL',
    );
  } finally {
    redis.disconnect();
  }
}

export async function checkQueue({ redisUrl }: Environment, databaseUrl: string): Promise<Finding> {
  if (redisUrl !== null) return checkRedis(redisUrl);
  try {
    if (await isQueueSchemaCurrent(databaseUrl)) return well('queue', 'in PostgreSQL');
    return ill('queue', 'its tables are missing or old', 'run "touchstone migrate"');
  } catch (error) {
    return ill('queue', reason(error), 'see to the database first');
  }
}
