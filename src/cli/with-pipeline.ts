import { DataSource } from 'typeorm';
import { entities } from '../pipeline/entities';
import { type Environment, readEnvironment } from '../platform/config/environment';
import { dataSourceOptions } from '../platform/database/data-source';
import { hasPendingMigrations, migrateSchema } from '../platform/database/migrate-schema';
import { openDatabase } from '../platform/database/open-database';
import { migrateQueueSchema } from '../platform/queue/queue-schema';
import { CommandError } from './exit-code';
import { say } from './say';

export interface OpenPipeline {
  environment: Environment;
  databaseUrl: string;
  dataSource: DataSource;
}

/**
 * Runs a command on the migrated database and closes what it opened. The embedded database is migrated on the way.
 * @throws CommandError when a database of one's own is not migrated
 */
export async function withPipeline(run: (pipeline: OpenPipeline) => Promise<void>): Promise<void> {
  const environment = readEnvironment();
  const database = await openDatabase(environment, say);
  try {
    if (environment.databaseUrl === null) {
      await migrateSchema(database.url);
      await migrateQueueSchema(database.url);
    }
    const dataSource = await new DataSource(dataSourceOptions(database.url, entities, 4)).initialize();
    try {
      if (await hasPendingMigrations(dataSource))
        throw new CommandError('failed', 'the database is not up to date: run "touchstone migrate" first');
      await run({ environment, databaseUrl: database.url, dataSource });
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await database.stop();
  }
}
