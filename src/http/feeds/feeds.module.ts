import { Module } from '@nestjs/common';
import { ClaimReviewsController } from './claim-reviews.controller';
import { FeedsController } from './feeds.controller';

/** Feeds of what changes. Needs a DataSource from a global module. */
@Module({ controllers: [FeedsController, ClaimReviewsController] })
export class FeedsModule {}
