import { type DynamicModule, Module } from '@nestjs/common';
import { accessModule } from './access/access.module';
import { measureDeliveriesDue } from './pipeline/deliveries/measure-due';
import { entities } from './pipeline/entities';
import { jobs } from './pipeline/jobs/jobs';
import { measureWork } from './pipeline/measure-work';
import { SWEEPER_KEY, SWEEPER_LOG, Sweeper } from './pipeline/sweeper';
import type { Environment } from './platform/config/environment';
import type { Outbound } from './platform/config/outbound';
import type { Log } from './platform/logging/log';
import { platformModule } from './platform/platform.module';

export interface AppOptions {
  environment: Pick<Environment, 'redisUrl' | 'role' | 'tracing' | 'access' | 'signingKey'>;
  databaseUrl: string;
  outbound: Outbound;
  log: Log;
}

@Module({})
class AppModule {}

/** What answers requests; loaded where some are answered. */
async function modulesOfWeb() {
  const [{ ApiModule }, { PagesModule }] = await Promise.all([
    import('./http/api/api.module.js'),
    import('./http/pages/pages.module.js'),
  ]);
  return [ApiModule, PagesModule];
}

/** The whole service for one role: `web` answers requests, `worker` does the work, `all` both. Health is answered by each. */
export async function appModule({ environment, databaseUrl, outbound, log }: AppOptions): Promise<DynamicModule> {
  const web = environment.role !== 'worker';
  const works = environment.role !== 'web';
  return {
    module: AppModule,
    imports: [
      platformModule({
        environment,
        databaseUrl,
        entities,
        jobs,
        measures: [measureDeliveriesDue, measureWork],
        outbound,
        log,
      }),
      accessModule(environment.access, environment.redisUrl),
      ...(web ? await modulesOfWeb() : []),
    ],
    providers: [
      { provide: SWEEPER_LOG, useValue: log },
      { provide: SWEEPER_KEY, useValue: environment.signingKey },
      ...(works ? [Sweeper] : []),
    ],
  };
}
