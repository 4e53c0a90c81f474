import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { hasPendingMigrations } from '../database/schema-state';
import { jobsWaiting, metrics } from '../metrics';
import type { Doorbell } from '../queue/doorbell';
import { DOORBELL } from '../queue/queue.module';
import { MEASURES, type Measure } from './measure';

const PATIENCE_MS = 2_000;

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly dataSource: DataSource,
    @Inject(DOORBELL) private readonly doorbell: Doorbell,
    @Inject(MEASURES) private readonly measures: readonly Measure[],
  ) {}

  /** The process answers: restart it when this fails. */
  @Get('health/live')
  @RouteConfig({ permission: 'public', uncounted: true, unshed: true })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can do its work: send it no requests while this fails. A queue that is away costs delay, not readiness. */
  @Get('health/ready')
  @RouteConfig({ permission: 'public', uncounted: true, unshed: true })
  @HealthCheck()
  ready() {
    return this.health.check([() => this.checkDatabase(), () => this.checkMigrations(), () => this.checkQueue()]);
  }

  @Get('metrics')
  @RouteConfig({ permission: 'read', unshed: true })
  @Header('cache-control', 'no-store')
  async showMetrics(
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<string> {
    const waiting = await this.doorbell.waiting().catch(() => ({}));
    for (const [queue, count] of Object.entries(waiting)) jobsWaiting.set({ queue }, count);
    // The other figures are to be had without the database.
    await Promise.all(this.measures.map((measure) => measure(this.dataSource).catch(() => null)));
    reply.header('content-type', metrics.contentType);
    return metrics.metrics();
  }

  private async checkDatabase() {
    return this.indicators
      .check('database')
      .attempt(async () => {
        await this.dataSource.query('SELECT 1');
      })
      .withTimeout(PATIENCE_MS);
  }

  private async checkMigrations() {
    return this.indicators
      .check('migrations')
      .attempt(async () => {
        if (await hasPendingMigrations(this.dataSource)) throw new Error('pending: run "touchstone migrate"');
      })
      .withTimeout(PATIENCE_MS);
  }

  private async checkQueue() {
    const indicator = this.indicators.check('queue');
    const counts = await Promise.race([
      this.doorbell.waiting().catch(() => null),
      new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref()),
    ]);
    return counts ? indicator.up({ waiting: counts }) : indicator.degraded('away: work waits until it is back');
  }
}
