import { Body, Get, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { AlsoEmpty, DescribeList, DescribeSearch, DescribeWrite } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { PipelineAccess } from '../pipeline-access';
import { RevisionTagInterceptor } from '../requests/revision-tag.interceptor';
import { BulkInputDto, BulkOutcomesDto } from './bulk.dto';
import { actOnMany } from './bulk.writes';
import { NextReviewDto } from './next-review.dto';
import { RatingsDto, ratingScale } from './rating.dto';
import { ReviewDto } from './review.dto';
import { takeNext } from './review.writes';
import { ReviewCountsDto } from './review-counts.dto';
import { ReviewDetailDto } from './review-detail.dto';
import { ReviewListQuery } from './review-list-query';
import { reviewerOf } from './review-request';
import { countReviews, listReviews } from './reviews.view';

/** The queue of the desk. */
@ApiController('reviews')
export class ReviewsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('read')
  @DescribeList({
    summary: 'List the queue',
    description:
      'Most urgent first, as Next takes them. Each part of the priority is shown. A claim whose priority changes while the pages are read can be missed or come twice: read from the beginning for the order of now.',
    answer: ReviewDto,
  })
  list(@Query() query: ReviewListQuery, @CurrentActor() actor: Actor): Promise<ListPage<ReviewDto>> {
    return listReviews(this.pipeline.database, query, actor.personId);
  }

  @Get('counts')
  @Allow('read')
  @DescribeSearch({
    summary: 'Count the queue',
    description:
      'How many claims are in each state. On a desk where this takes long to count, the figures of all are some seconds old; what is yours is counted.',
    answer: ReviewCountsDto,
  })
  counts(@CurrentActor() actor: Actor): Promise<ReviewCountsDto> {
    return countReviews(this.pipeline.database, actor.personId);
  }

  @Get('ratings')
  @Allow('read')
  @DescribeSearch({
    summary: 'Read the scale',
    description: 'The ratings that claims are ruled on here, as the settings list them.',
    answer: RatingsDto,
  })
  ratings(): RatingsDto {
    return ratingScale();
  }

  @Post('next')
  @Allow('review')
  @UseInterceptors(new RevisionTagInterceptor('r'))
  @DescribeWrite({
    summary: 'Take the next claim',
    description:
      'Reserves the most urgent claim you may take: what is assigned to you first. Nobody else gets the same, however many ask at once. The ETag is its revision.',
    answer: ReviewDetailDto,
    problems: ['conflict'],
    status: 200,
  })
  @AlsoEmpty('Nothing is left for you')
  async next(
    @Body() filter: NextReviewDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewDetailDto | undefined> {
    const review = await takeNext(this.pipeline, reviewerOf(actor), filter);
    if (review) return review;
    reply.status(204);
    return undefined;
  }

  @Post('bulk')
  @Allow('review')
  @DescribeWrite({
    summary: 'Do one thing with many claims',
    description:
      'Tag, assign, snooze, let into the queue, or find not checkable: only what can be taken back, and nothing published. Each claim is done or refused by itself, with a row of history of its own.',
    answer: BulkOutcomesDto,
    status: 200,
  })
  bulk(
    @Body() body: BulkInputDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<BulkOutcomesDto> {
    return actOnMany(this.pipeline, reviewerOf(actor), body, request);
  }
}
