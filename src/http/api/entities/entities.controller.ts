import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { AddAliasDto } from './add-alias.dto';
import { getEntity, listEntities } from './entities.view';
import { EntityDto } from './entity.dto';
import { addAliasTo } from './entity.writes';
import { EntityListQuery } from './entity-list-query';

@ApiController('entities')
export class EntitiesController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('read')
  @DescribeList({
    summary: 'List entities',
    description: 'Persons, places, organisations and things that take part in events, newest first.',
    answer: EntityDto,
  })
  list(@Query() query: EntityListQuery): Promise<ListPage<EntityDto>> {
    return listEntities(this.pipeline.database, query);
  }

  @Get(':id')
  @Allow('read')
  @IdParam('ent')
  @DescribeOne({ summary: 'Read an entity', description: 'With its aliases and what it lies in.', answer: EntityDto })
  one(@Param('id', new PublicIdPipe('ent')) id: string): Promise<EntityDto> {
    return getEntity(this.pipeline.database, id);
  }

  @Post(':id/aliases')
  @Allow('review')
  @IdParam('ent')
  @DescribeWrite({
    summary: 'Teach an alias',
    description:
      'What the entity takes part in is matched and assessed again. An alias it has already changes nothing.',
    answer: EntityDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 200,
  })
  addAlias(
    @Param('id', new PublicIdPipe('ent')) id: string,
    @Body() body: AddAliasDto,
    @CurrentActor() actor: Actor,
  ): Promise<EntityDto> {
    return addAliasTo(this.pipeline, id, body, actor);
  }
}
