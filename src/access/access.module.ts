import { type DynamicModule, Module } from '@nestjs/common';
import type { AccessSettings } from '../platform/config/access-settings';
import { ACCESS_SETTINGS } from './access-settings';
import { openRequestLimits, REQUEST_LIMITS } from './limits/request-limits';
import { Sessions } from './sessions/sessions';

@Module({})
class AccessModule {}

/** Who comes in, what they may and how often. Needs a DataSource from a global module; `redisUrl` is where requests are counted, null: in this process. */
export const accessModule = (settings: AccessSettings, redisUrl: string | null = null): DynamicModule => ({
  module: AccessModule,
  global: true,
  providers: [
    { provide: ACCESS_SETTINGS, useValue: settings },
    { provide: REQUEST_LIMITS, useFactory: () => openRequestLimits(settings.limits, redisUrl) },
    Sessions,
  ],
  exports: [ACCESS_SETTINGS, REQUEST_LIMITS, Sessions],
});
