import { Get, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeList } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { PipelineAccess } from '../pipeline-access';
import { listDeskEntries } from './desk-entries.view';
import { DeskEntryDto, DeskEntryQuery } from './desk-entry.dto';

@ApiController('desk-entries')
export class DeskEntriesController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('read')
  @DescribeList({
    summary: 'List what waits at the desk beside rulings',
    description:
      'Oldest first: open corrections, replies that are asked for, reports of readers, and comments that mention you and you have not read. Readers have mentions only.',
    answer: DeskEntryDto,
  })
  list(@Query() query: DeskEntryQuery, @CurrentActor() actor: Actor): Promise<ListPage<DeskEntryDto>> {
    return listDeskEntries(this.pipeline.database, query, actor);
  }
}
