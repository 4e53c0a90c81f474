import { Client, type ClientConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { loadMigrations } from './load-migrations';
import { SnakeNaming } from './snake-naming';

export type EntityClass = new (...args: never[]) => object;

/** A connection that dies while checked out emits `error`; without a listener that would end the process. The query in flight rejects. */
class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

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
    namingStrategy: new SnakeNaming(),
    applicationName: 'touchstone',
    connectTimeoutMS: 5_000,
    poolSize,
    poolErrorHandler: () => undefined,
    extra: { Client: SteadyClient, idle_in_transaction_session_timeout: 60_000, keepAlive: true },
  };
}
