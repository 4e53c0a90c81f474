import type { DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './snake-naming';
import { SteadyClient, steadyClient } from './steady-client';

export type EntityClass = new (...args: never[]) => object;

/** Options of the one TypeORM data source: migrations run by `migrate` only, never a synchronised schema. */
export function dataSourceOptions(url: string, entities: EntityClass[], poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
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

// An answer takes milliseconds; what takes longer is asked after, and given up where PostgreSQL cannot even be asked.
const SILENCE = { askAfter: 4_000, longest: 20_000 };

/**
 * The same for the running service: a half-open connection is given up within seconds, an idle one closed before, and PostgreSQL ends a
 * transaction that hears nothing from us, so that its locks hold up nobody.
 */
export function serviceDataSourceOptions(url: string, entities: EntityClass[]): DataSourceOptions {
  const options = dataSourceOptions(url, entities);
  const limits = {
    Client: steadyClient(SILENCE),
    idleTimeoutMillis: SILENCE.askAfter,
    idle_in_transaction_session_timeout: 15_000,
  };
  return { ...options, extra: { ...options.extra, ...limits } } as DataSourceOptions;
}
