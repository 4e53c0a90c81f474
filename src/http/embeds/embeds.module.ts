import { Module } from '@nestjs/common';
import { BadgesController } from './badges.controller';
import { CardController } from './card.controller';
import { OembedController } from './oembed.controller';

/** Verdicts on other sites. Needs a DataSource from a global module. */
@Module({ controllers: [OembedController, CardController, BadgesController] })
export class EmbedsModule {}
