import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Outbound } from '../../platform/config/outbound';
import type { JobDefinition } from '../../platform/queue/define-job';
import type { Doorbell, QueueCounts } from '../../platform/queue/doorbell';
import { DOORBELL, OUTBOUND } from '../../platform/queue/queue.module';
import type { QueueName } from '../../platform/queue/queue-name';
import type { JobPayload } from '../../platform/queue/ringable';

/** What the writes of the API work with: the database, the doorbell to ring after COMMIT, and how others are reached: which receivers may stand in private networks, whether mail is sent. */
@Injectable()
export class PipelineAccess {
  constructor(
    readonly database: DataSource,
    // Without a queue the sweep finds the work.
    @Optional() @Inject(DOORBELL) private readonly doorbell?: Doorbell,
    @Optional()
    @Inject(OUTBOUND)
    readonly outbound: Pick<Outbound, 'privateReceivers' | 'mail'> = { privateReceivers: [], mail: null },
  ) {}

  /** What each queue holds; null where the store of the queue is away. */
  async queueCounts(): Promise<Record<QueueName, QueueCounts> | null> {
    return (await this.doorbell?.counts().catch(() => null)) ?? null;
  }

  ring<Payload extends JobPayload>(job: JobDefinition<Payload>, payload: Payload): void {
    this.doorbell?.ring(job, payload);
  }
}
