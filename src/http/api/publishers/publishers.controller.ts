import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { MayReasonDto } from '../reviews/review-inputs.dto';
import { ChangeGradeDto, CreatePublisherDto } from './create-publisher.dto';
import { PublisherDto } from './publisher.dto';
import { addPublisher, changeGrade } from './publisher.writes';
import { PublisherListQuery } from './publisher-list-query';
import { PublisherRecordDto } from './publisher-record.dto';
import { getPublisherRecord, updatePublisherRecord } from './publisher-record.view';
import { getPublisher, listPublishers } from './publishers.view';

@ApiController('publishers')
export class PublishersController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('read')
  @DescribeList({ summary: 'List publishers', description: 'Newest first.', answer: PublisherDto })
  list(@Query() query: PublisherListQuery): Promise<ListPage<PublisherDto>> {
    return listPublishers(this.pipeline.database, query);
  }

  @Get(':id')
  @Allow('read')
  @IdParam('pub')
  @DescribeOne({
    summary: 'Read a publisher',
    description: 'With its reliability grade and owner.',
    answer: PublisherDto,
  })
  one(@Param('id', new PublicIdPipe('pub')) id: string): Promise<PublisherDto> {
    return getPublisher(this.pipeline.database, id);
  }

  @Post()
  @Allow('review')
  @DescribeWrite({
    summary: 'Add a publisher',
    description:
      'Articles name their publisher themselves: this is for grading one beforehand. Names are unique, upper and lower case alike.',
    answer: PublisherDto,
    problems: ['conflict'],
  })
  add(@Body() body: CreatePublisherDto, @CurrentActor() actor: Actor): Promise<PublisherDto> {
    return addPublisher(this.pipeline, body, actor);
  }

  @Get(':id/record')
  @Allow('read')
  @IdParam('pub')
  @DescribeOne({
    summary: 'Read how a publisher fared in rulings',
    description:
      'What it asserted itself and people ruled on, published, moves the weight of its grade slowly. Speech that it reports does not count.',
    answer: PublisherRecordDto,
  })
  record(@Param('id', new PublicIdPipe('pub')) id: string): Promise<PublisherRecordDto> {
    return getPublisherRecord(this.pipeline.database, id);
  }

  @Post(':id/record-updates')
  @Allow('publish')
  @IdParam('pub')
  @DescribeWrite({
    summary: 'Count the rulings on a publisher now',
    description:
      'This happens once a day by itself. Where the record changed, every question that rests on the publisher is assessed again.',
    answer: PublisherRecordDto,
    problems: ['malformed-id', 'not-found'],
    status: 200,
  })
  updateRecord(
    @Param('id', new PublicIdPipe('pub')) id: string,
    @Body() { reason }: MayReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<PublisherRecordDto> {
    return updatePublisherRecord(this.pipeline, id, actor, reason);
  }

  @Post(':id/grade-changes')
  @Allow('publish')
  @IdParam('pub')
  @DescribeWrite({
    summary: 'Change the reliability grade',
    description:
      'Every question that rests on the publisher is assessed again. The grade it has already changes nothing.',
    answer: PublisherDto,
    problems: ['malformed-id', 'not-found'],
    status: 200,
  })
  changeGrade(
    @Param('id', new PublicIdPipe('pub')) id: string,
    @Body() body: ChangeGradeDto,
    @CurrentActor() actor: Actor,
  ): Promise<PublisherDto> {
    return changeGrade(this.pipeline, id, body, actor);
  }
}
