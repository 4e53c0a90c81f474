import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { entities } from '../../src/pipeline/entities';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { type FaultyProxy, faultyProxy } from './servers/faulty-proxy';
import type { Killable } from './servers/killable';
import type { Servers } from './servers/open-servers';
import type { KillableRedis } from './servers/redis';
import { type ServiceProcess, serviceProcess } from './servers/service';

export type Lane = 'redis' | 'postgres';

/** Everything that a newsroom runs, each a process that can be killed. */
export interface Installation {
  postgres: Killable;
  /** null on the lane where the queue lives in PostgreSQL. */
  redis: KillableRedis | null;
  services: ServiceProcess[];
  /** What stands between the service and its servers, where that was asked for. */
  proxies: Record<string, FaultyProxy>;
  /** A connection of the test's own, as the owner of the tables. */
  dataSource: DataSource;
  /** Ends the processes of the service. */
  close(): Promise<void>;
}

/** A protection that is taken out of an installation. */
export interface Plant {
  /** Started with every process of the service. */
  script?: string;
  /** Run in the database before the service starts. */
  statements?: string[];
}

export interface InstallOptions {
  lane: Lane;
  webs: number;
  workers: number;
  /** A protection that is taken out of it. */
  plant?: Plant;
  /** Whether the service reaches its servers through proxies. */
  throughProxies?: boolean;
}

/** Installs the service on a new database of the servers; its processes are not started yet. */
export async function install(servers: Servers, options: InstallOptions): Promise<Installation> {
  const { lane, webs, workers, plant = {}, throughProxies = false } = options;
  const { postgres, home } = servers;
  const redis = lane === 'redis' ? servers.redis : null;
  // Nothing of a run before.
  await redis?.kill();
  redis?.wipe();
  await redis?.start();
  const { adminUrl, url } = await servers.newDatabase();
  const dataSource = await new DataSource(dataSourceOptions(adminUrl, entities, 5)).initialize();
  for (const statement of plant.statements ?? []) await dataSource.query(statement);
  const proxies: Record<string, FaultyProxy> = {};
  const through = async (name: string, server: string): Promise<string> => {
    if (!throughProxies) return server;
    const address = new URL(server);
    proxies[name] = await faultyProxy(Number(address.port));
    address.port = String(proxies[name].port);
    return address.href;
  };
  const environment = {
    DATABASE_ADMIN_URL: '',
    DATABASE_URL: await through('PostgreSQL', url),
    REDIS_URL: redis ? await through('Redis', redis.url) : '',
    TOUCHSTONE_HOME: join(home, 'service'),
    TOUCHSTONE_PRIVATE_RECEIVERS: '127.0.0.1',
    LOG_LEVEL: 'info',
    // The drivers write as fast as they can.
    TOUCHSTONE_ACCOUNT_READS_A_MINUTE: '999999999',
    TOUCHSTONE_ACCOUNT_WRITES_A_MINUTE: '999999999',
  };
  const numbered = (role: 'web' | 'worker', count: number) =>
    Array.from({ length: count }, (_, i) =>
      serviceProcess(role, i + 1, { environment, plant: plant.script ?? null, logs: home }),
    );
  const services = await Promise.all([...numbered('web', webs), ...numbered('worker', workers)]);
  return {
    postgres,
    redis,
    services,
    proxies,
    dataSource,
    async close() {
      await Promise.all(services.map((service) => service.kill()));
      await Promise.all(Object.values(proxies).map((proxy) => proxy.close()));
      await dataSource.destroy();
    },
  };
}
