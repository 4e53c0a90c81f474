import { Module } from '@nestjs/common';
import { FeedsController } from './feeds.controller';

/** Feeds of what changes. Needs a DataSource from a global module. */
@Module({ controllers: [FeedsController] })
export class FeedsModule {}
