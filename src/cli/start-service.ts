import { readEnvironment } from '../platform/config/environment';
import { migrateSchema } from '../platform/database/migrate-schema';
import { openDatabase } from '../platform/database/open-database';
import { migrateQueueSchema } from '../platform/queue/queue-schema';
import { startApp } from '../start-app';
import { say } from './say';
import { untilSignal } from './until-signal';

/** Runs the service until a signal, then closes in order: requests, jobs, queue, database. */
export async function startService(): Promise<void> {
  const stopped = untilSignal();
  const environment = readEnvironment();
  const database = await openDatabase(environment, say);
  try {
    // The embedded database is ours alone; any other is migrated by whoever has the right to.
    if (environment.databaseUrl === null) {
      await migrateSchema(database.url);
      await migrateQueueSchema(database.url);
    }
    const service = await startApp(environment, database.url, say);
    say(`listening on ${service.address} (role ${environment.role})`);
    await stopped;
    await service.close();
  } finally {
    await database.stop();
  }
}
