import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '../config/environment';
import type { Outbound } from '../config/outbound';
import type { Log } from '../logging/log';
import { type Doorbell, openDoorbell } from './doorbell';
import { type AnyJob, type JobTable, jobTable } from './job-table';
import { type JobWorkers, startWorkers } from './job-workers';
import type { QueueBackend } from './queue-backend';

export const DOORBELL = Symbol('doorbell');
export const OUTBOUND = Symbol('how the service calls others');
const BACKEND = Symbol('queue backend');
const JOBS = Symbol('jobs');
const LOG = Symbol('log of the queue');

export interface QueueModuleOptions {
  backend: QueueBackend;
  jobs: readonly AnyJob[];
  role: Role;
  outbound: Outbound;
  log: Log;
}

/** Workers start last and stop first; the doorbell stays until the last request is answered. */
@Injectable()
class WorkerLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private workers: JobWorkers | undefined;

  constructor(
    @Inject(BACKEND) private readonly backend: QueueBackend,
    @Inject(JOBS) private readonly jobs: JobTable | null,
    @Inject(DOORBELL) private readonly doorbell: Doorbell,
    @Inject(OUTBOUND) private readonly outbound: Outbound,
    @Inject(LOG) private readonly log: Log,
    private readonly dataSource: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.jobs) return;
    this.workers = startWorkers(
      this.backend,
      this.jobs,
      { dataSource: this.dataSource, doorbell: this.doorbell, outbound: this.outbound },
      this.log,
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.workers?.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.doorbell.close();
  }
}

@Module({})
class QueueModule {}

/** The doorbell for everybody (`@Inject(DOORBELL)`), how to call others (`@Inject(OUTBOUND)`) and, unless the role is `web`, the workers. Needs a DataSource to inject. */
export function queueModule({ backend, jobs, role, outbound, log }: QueueModuleOptions): DynamicModule {
  const table = jobTable(jobs);
  return {
    module: QueueModule,
    global: true,
    providers: [
      { provide: BACKEND, useValue: backend },
      { provide: JOBS, useValue: role === 'web' ? null : table },
      { provide: OUTBOUND, useValue: outbound },
      { provide: LOG, useValue: log },
      { provide: DOORBELL, useFactory: () => openDoorbell(backend, log) },
      WorkerLifecycle,
    ],
    exports: [DOORBELL, OUTBOUND],
  };
}
