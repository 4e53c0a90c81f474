import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Environment } from './config/environment';
import type { Outbound } from './config/outbound';
import { type EntityClass, serviceDataSourceOptions } from './database/data-source';
import { healthModule } from './health/health.module';
import type { Measure } from './health/measure';
import type { Log } from './logging/log';
import type { AnyJob } from './queue/job-table';
import { queueModule } from './queue/queue.module';
import { queueBackend } from './queue/queue-backend';

export interface PlatformOptions {
  environment: Pick<Environment, 'redisUrl' | 'role' | 'tracing'>;
  databaseUrl: string;
  entities: EntityClass[];
  jobs: readonly AnyJob[];
  measures: readonly Measure[];
  outbound: Outbound;
  log: Log;
}

@Module({})
class PlatformModule {}

/** What every stage stands on: the DataSource, the doorbell with its workers, health and metrics. */
export function platformModule({
  environment,
  databaseUrl,
  entities,
  jobs,
  measures,
  outbound,
  log,
}: PlatformOptions): DynamicModule {
  const backend = queueBackend({ redisUrl: environment.redisUrl, databaseUrl, traced: environment.tracing !== null });
  return {
    module: PlatformModule,
    imports: [
      TypeOrmModule.forRoot({
        ...serviceDataSourceOptions(databaseUrl, entities),
        retryAttempts: 5,
        retryDelay: 1_000,
      }),
      queueModule({ backend, jobs, role: environment.role, outbound, log }),
      healthModule(measures),
    ],
  };
}
