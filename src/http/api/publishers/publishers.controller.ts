import { Get, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { PublisherDto } from './publisher.dto';
import { PublisherListQuery } from './publisher-list-query';
import { getPublisher, listPublishers } from './publishers.view';

@ApiController('publishers')
export class PublishersController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @DescribeList({ summary: 'List publishers', description: 'Newest first.', answer: PublisherDto })
  list(@Query() query: PublisherListQuery): Promise<ListPage<PublisherDto>> {
    return listPublishers(this.database, query);
  }

  @Get(':id')
  @IdParam('pub')
  @DescribeOne({
    summary: 'Read a publisher',
    description: 'With its reliability grade and owner.',
    answer: PublisherDto,
  })
  one(@Param('id', new PublicIdPipe('pub')) id: string): Promise<PublisherDto> {
    return getPublisher(this.database, id);
  }
}
