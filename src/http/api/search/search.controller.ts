import { Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeList } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { searchTexts } from './search.view';
import { SearchHitDto } from './search-hit.dto';
import { SearchQuery } from './search-query';

@ApiController('search')
export class SearchController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @DescribeList({
    summary: 'Search claims, questions, statements and titles',
    description:
      'Texts with all words in any form come first, best first; where few have them, texts in a similar spelling follow. Of each kind the newest 500 with the words are ranked.',
    answer: SearchHitDto,
  })
  search(@Query() query: SearchQuery, @CurrentActor() actor: Actor): Promise<ListPage<SearchHitDto>> {
    return searchTexts(this.database, query, actor.personId);
  }
}
