import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { JobDefinition } from '../../platform/queue/define-job';
import type { Doorbell } from '../../platform/queue/doorbell';
import { DOORBELL } from '../../platform/queue/queue.module';
import type { JobPayload } from '../../platform/queue/ringable';

/** What the writes of the API work with: the database, and the doorbell to ring after COMMIT. */
@Injectable()
export class PipelineAccess {
  constructor(
    readonly database: DataSource,
    // Without a queue the sweep finds the work.
    @Optional() @Inject(DOORBELL) private readonly doorbell?: Doorbell,
  ) {}

  ring<Payload extends JobPayload>(job: JobDefinition<Payload>, payload: Payload): void {
    this.doorbell?.ring(job, payload);
  }
}
