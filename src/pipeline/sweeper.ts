import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { deskSettings } from '../platform/config/desk-settings';
import type { Log } from '../platform/logging/log';
import type { Doorbell } from '../platform/queue/doorbell';
import { DOORBELL } from '../platform/queue/queue.module';
import { foldLooseTerms } from './candidates/fold-terms';
import { takeDueCheckpoints } from './checkpoints/take-checkpoint';
import { registerRuleModels } from './register-rule-models';
import { keepQueueRanked } from './reviews/rerank-queue';
import { sweep } from './sweep';

export const SWEEPER_LOG = Symbol('log of the sweeper');
/** PEM of the key that signs checkpoints, or null. */
export const SWEEPER_KEY = Symbol('signing key of the sweeper');

const PAUSE_MS = 1_000;
// A database that is away is said once, not once a second.
const QUIET_MS = 30_000;

/** Sweeps for open gaps every second, signs checkpoints when they are due, and folds what can be found into blocks, for as long as the process works. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private lastComplaint = 0;
  private registered = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(DOORBELL) private readonly doorbell: Doorbell,
    @Inject(SWEEPER_LOG) private readonly log: Log,
    @Inject(SWEEPER_KEY) private readonly signingKey: string | null,
  ) {}

  onApplicationBootstrap(): void {
    this.next(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private next(pause: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.once().finally(() => this.next(PAUSE_MS));
    }, pause);
  }

  private async once(): Promise<void> {
    try {
      if (!this.registered) {
        await registerRuleModels(this.dataSource);
        await keepQueueRanked(this.dataSource, deskSettings().priority);
      }
      this.registered = true;
      await sweep(this.dataSource, this.doorbell);
      await takeDueCheckpoints(this.dataSource, this.signingKey);
      // Last: nothing else waits for it, or is kept from its turn where it fails.
      await foldLooseTerms(this.dataSource);
    } catch (error) {
      if (Date.now() - this.lastComplaint < QUIET_MS) return;
      this.lastComplaint = Date.now();
      this.log.warn(`the sweep failed and will be tried again: ${(error as Error).message}`);
    }
  }
}
