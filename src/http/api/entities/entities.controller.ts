import { Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApiController } from '../api-controller';
import { DescribeList } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { listEntities } from './entities.view';
import { EntityDto } from './entity.dto';
import { EntityListQuery } from './entity-list-query';

@ApiController('entities')
export class EntitiesController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @DescribeList({
    summary: 'List entities',
    description: 'Persons, places, organisations and things that take part in events, newest first.',
    answer: EntityDto,
  })
  list(@Query() query: EntityListQuery): Promise<ListPage<EntityDto>> {
    return listEntities(this.database, query);
  }
}
