import { Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApiController } from '../api-controller';
import { DescribeList } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { SuggestionDto } from './suggestion.dto';
import { SuggestionListQuery } from './suggestion-list-query';
import { listSuggestions } from './suggestions.view';

@ApiController('suggestions')
export class SuggestionsController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @DescribeList({
    summary: 'List suggestions',
    description: 'Matches below the threshold, newest first: for people to confirm or reject.',
    answer: SuggestionDto,
  })
  list(@Query() query: SuggestionListQuery): Promise<ListPage<SuggestionDto>> {
    return listSuggestions(this.database, query);
  }
}
