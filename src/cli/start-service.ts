import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { entities } from '../pipeline/entities';
import { choosePort } from '../platform/config/choose-port';
import { type Environment, readEnvironment } from '../platform/config/environment';
import { migrateSchema } from '../platform/database/migrate-schema';
import { openDatabase } from '../platform/database/open-database';
import { createLogger } from '../platform/logging/create-logger';
import { NestLogger } from '../platform/logging/nest-logger';
import { platformModule } from '../platform/platform.module';
import { migrateQueueSchema } from '../platform/queue/queue-schema';
import { say } from './say';
import { untilSignal } from './until-signal';

async function listen(environment: Environment, databaseUrl: string): Promise<NestFastifyApplication> {
  const logger = createLogger(environment.logLevel);
  const root = platformModule({ environment, databaseUrl, entities, jobs: [], log: logger });
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), {
    logger: new NestLogger(logger),
  });
  const port = await choosePort(environment, say);
  await app.listen(port, environment.host);
  say(`listening on http://${environment.host}:${port} (role ${environment.role})`);
  return app;
}

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
    const app = await listen(environment, database.url);
    await stopped;
    await app.close();
  } finally {
    await database.stop();
  }
}
