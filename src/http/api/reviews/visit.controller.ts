import { Body, HttpCode, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeWrite, IdParam } from '../docs/endpoint-docs';
import { ProblemResponses } from '../docs/problem-responses';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { RevisionTagInterceptor } from '../requests/revision-tag.interceptor';
import { REVISION_TAG } from './describe-review-write';
import { ReviewDetailDto } from './review-detail.dto';
import { MayReasonDto } from './review-inputs.dto';
import { reviewerOf } from './review-request';
import { VisitInputDto, WatchInputDto } from './visit.dto';
import { markVisit, revealTo, setWatching } from './visit.writes';

/** What one person does with a claim that changes nothing for others: none of it takes If-Match. */
@ApiController('claims', 'reviews')
export class VisitController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post(':id/review/visits')
  @UseInterceptors(new RevisionTagInterceptor('r'))
  @Allow('review')
  @IdParam('clm')
  @DescribeWrite({
    summary: 'Say what you have looked at',
    description: 'What changes later is new to you. Once you have opened a passage, the assessment unfolds.',
    answer: ReviewDetailDto,
    problems: ['malformed-id', 'not-found'],
    status: 200,
  })
  visit(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Body() { kind }: VisitInputDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReviewDetailDto> {
    return markVisit(this.pipeline, id, reviewerOf(actor), kind);
  }

  @Post(':id/review/reveals')
  @UseInterceptors(new RevisionTagInterceptor('r'))
  @Allow('review')
  @IdParam('clm')
  @DescribeWrite({
    summary: 'Reveal the assessment',
    description: 'Before you have opened a passage; the history keeps that. Not for who may be the second reader.',
    answer: ReviewDetailDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 200,
  })
  reveal(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Body() { reason }: MayReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReviewDetailDto> {
    return revealTo(this.pipeline, id, reviewerOf(actor), reason);
  }

  @Put(':id/review/watch')
  @UseInterceptors(new RevisionTagInterceptor('r'))
  @Allow('review')
  @HttpCode(200)
  @IdParam('clm')
  @ApiOperation({ summary: 'Watch a claim, or stop', description: 'What you watch and has changed is in your work.' })
  @ApiResponse({ status: 200, description: 'Noted', type: ReviewDetailDto, headers: REVISION_TAG })
  @ProblemResponses([
    'malformed-id',
    'malformed-request',
    'not-found',
    'payload-too-large',
    'unsupported-media-type',
    'validation-failed',
  ])
  watch(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Body() { watching }: WatchInputDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReviewDetailDto> {
    return setWatching(this.pipeline, id, reviewerOf(actor), watching);
  }
}
