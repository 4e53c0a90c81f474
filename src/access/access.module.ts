import { type DynamicModule, Module } from '@nestjs/common';
import type { AccessSettings } from '../platform/config/access-settings';
import { ACCESS_SETTINGS } from './access-settings';
import { Sessions } from './sessions/sessions';

@Module({})
class AccessModule {}

/** Who comes in and what they may. Needs a DataSource from a global module. */
export const accessModule = (settings: AccessSettings): DynamicModule => ({
  module: AccessModule,
  global: true,
  providers: [{ provide: ACCESS_SETTINGS, useValue: settings }, Sessions],
  exports: [ACCESS_SETTINGS, Sessions],
});
