import type { DataSourceOptions } from 'typeorm';
import { loadMigrations } from './load-migrations';
import { SnakeNaming } from './snake-naming';
import { SteadyClient, steadyClient } from './steady-client';

export type EntityClass = new (...args: never[]) => object;

/** Options of the one TypeORM data source: migrations run by `migrate` only, never a synchronised schema. */
export function dataSourceOptions(url: string, entities: EntityClass[], poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations: loadMigrations(),
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    // What fails is thrown; the standard logger would say it on stdout besides.
    logger: 'debug',
    namingStrategy: new SnakeNaming(),
    applicationName: 'touchstone',
    connectTimeoutMS: 5_000,
    poolSize,
    poolErrorHandler: () => undefined,
    extra: { Client: SteadyClient, idle_in_transaction_session_timeout: 60_000, keepAlive: true },
  };
}

// Longer than any statement of a request or a job takes, and short enough that with a try again nobody waits for half a minute.
const LONGEST_SILENCE_MS = 20_000;

/**
 * The same for the running service: a connection on which nothing is heard for so long is given up, whatever the network makes of it,
 * and PostgreSQL ends a transaction that hears nothing from us, so that its locks hold up nobody.
 */
export function serviceDataSourceOptions(url: string, entities: EntityClass[]): DataSourceOptions {
  const options = dataSourceOptions(url, entities);
  const limits = { Client: steadyClient(LONGEST_SILENCE_MS), idle_in_transaction_session_timeout: 15_000 };
  return { ...options, extra: { ...options.extra, ...limits } } as DataSourceOptions;
}
