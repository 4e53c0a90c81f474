import { DataSource } from 'typeorm';
import { entities } from '../pipeline/entities';
import { type Environment, readEnvironment } from '../platform/config/environment';
import { dataSourceOptions } from '../platform/database/data-source';
import { openDatabase } from '../platform/database/open-database';
import { prepareDatabase } from '../platform/database/prepare-database';
import { hasPendingMigrations, refuseNewerSchema } from '../platform/database/schema-state';
import { CommandError } from './exit-code';
import { say } from './say';

export interface OpenPipeline {
  environment: Environment;
  databaseUrl: string;
  dataSource: DataSource;
}

/**
 * Runs a command on the migrated database and closes what it opened. The embedded database is migrated on the way.
 * @param role `owner` for what the service has no right to
 * @throws Error with one line when a database of one's own is not migrated, or by a newer release
 */
export async function withPipeline(
  run: (pipeline: OpenPipeline) => Promise<void>,
  role: 'service' | 'owner' = 'service',
): Promise<void> {
  const environment = readEnvironment();
  const database = await openDatabase(environment, say);
  try {
    if (environment.databaseUrl === null) await prepareDatabase(database);
    const url = role === 'owner' ? database.adminUrl : database.url;
    const dataSource = await new DataSource(dataSourceOptions(url, entities, 4)).initialize();
    try {
      await refuseNewerSchema(dataSource);
      if (await hasPendingMigrations(dataSource))
        throw new CommandError('failed', 'the database is not up to date: run "touchstone migrate" first');
      await run({ environment, databaseUrl: url, dataSource });
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await database.stop();
  }
}
