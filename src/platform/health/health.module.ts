import { type DynamicModule, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller';
import { MEASURES, type Measure } from './measure';

@Module({})
class HealthModule {}

/** Probes and figures; `measures` are taken anew for each who asks for figures. */
export const healthModule = (measures: readonly Measure[]): DynamicModule => ({
  module: HealthModule,
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [{ provide: MEASURES, useValue: measures }],
});
