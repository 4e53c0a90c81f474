import { Controller, Get, Query, UseFilters, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/allow';
import { ConditionalGetInterceptor } from '../api/requests/conditional-get.interceptor';
import { PublicOrigin } from '../public-address';
import { ReadableAnywhere } from '../readable-anywhere';
import { type FoundClaims, searchPublished } from './claim-search.view';
import { GoogleErrorFilter } from './google-error';
import { readSearch } from './search-parameters';

/** What Google's Fact Check Tools answer to `claims:search`, of our own verdicts: its clients work by changing the host. */
@ApiExcludeController()
@Controller('v1alpha1')
@UseFilters(GoogleErrorFilter)
export class ClaimSearchController {
  constructor(private readonly database: DataSource) {}

  // Two colons stand for one: the first would begin a parameter.
  @Get('claims::search')
  @Allow('public')
  @ReadableAnywhere()
  @UseInterceptors(ConditionalGetInterceptor)
  search(@Query() given: Record<string, unknown>, @PublicOrigin() origin: string): Promise<FoundClaims> {
    return searchPublished(this.database, readSearch(given), origin);
  }
}
