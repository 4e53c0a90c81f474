import { Body, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeWrite } from '../docs/endpoint-docs';
import { ProblemResponses } from '../docs/problem-responses';
import type { ListPage } from '../lists/list-page';
import { PipelineAccess } from '../pipeline-access';
import { JobsDto, RetriedDto, RetryWorkDto, StuckWorkDto } from './jobs.dto';
import { getJobs, listStuckWork, retryAll } from './jobs.view';
import { StuckWorkQuery } from './jobs-query';

@ApiController('jobs')
export class JobsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('admin')
  @ApiOperation({
    summary: 'Read what background work waits',
    description:
      'What rows say there is to do, and what the queue holds. The rows are what counts: a lost job is found again.',
  })
  @ApiResponse({ status: 200, description: 'Counts', type: JobsDto })
  @ApiResponse({ status: 304, description: 'What If-None-Match names is still what would be sent' })
  @ProblemResponses([])
  read(): Promise<JobsDto> {
    return getJobs(this.pipeline);
  }

  @Get('stuck')
  @Allow('admin')
  @DescribeList({
    summary: 'List the work that failed',
    description: 'What is tried again by itself, and what is parked after five failures.',
    answer: StuckWorkDto,
  })
  list(@Query() query: StuckWorkQuery): Promise<ListPage<StuckWorkDto>> {
    return listStuckWork(this.pipeline.database, query);
  }

  @Post('retries')
  @Allow('admin')
  @DescribeWrite({
    summary: 'Try failed work again at once',
    description: 'Each piece with a row in the history. What has not failed is left alone.',
    answer: RetriedDto,
    status: 200,
  })
  retry(@Body() body: RetryWorkDto, @CurrentActor() actor: Actor): Promise<RetriedDto> {
    return retryAll(this.pipeline, body.ids, actor);
  }
}
