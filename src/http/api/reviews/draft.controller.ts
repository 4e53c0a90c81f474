import { Body, Get, Param, Put, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import type { ReviewRequest } from '../../../pipeline/reviews/act';
import { ApiController } from '../api-controller';
import { DescribeOne, IdParam } from '../docs/endpoint-docs';
import { ProblemResponses } from '../docs/problem-responses';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { RevisionTagInterceptor } from '../requests/revision-tag.interceptor';
import { IfMatch } from './describe-review-write';
import { DraftDto, DraftInputDto } from './draft.dto';
import { getDraft, putDraft } from './draft.writes';
import { reviewerOf, SeenDraft } from './review-request';

const DRAFT_TAG = { ETag: { description: '`"d<revision>"`, for If-Match', schema: { type: 'string' as const } } };

/** What a person has typed about a claim and not submitted: each has their own, and nobody sees another's. */
@ApiController('claims', 'reviews')
export class DraftController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get(':id/review/draft')
  @Allow('review')
  @IdParam('clm')
  @DescribeOne({
    summary: 'Read your draft',
    description: 'Empty, with revision 0, before the first. It outlives the reservation.',
    answer: DraftDto,
    letter: 'd',
  })
  read(@Param('id', new PublicIdPipe('clm')) id: string, @CurrentActor() actor: Actor): Promise<DraftDto> {
    return getDraft(this.pipeline.database, id, reviewerOf(actor).personId);
  }

  @Put(':id/review/draft')
  @UseInterceptors(new RevisionTagInterceptor('d'))
  @Allow('review')
  @IdParam('clm')
  @IfMatch('d')
  @ApiOperation({
    summary: 'Keep your draft',
    description:
      'Whether or not you have the claim; where you have it, the reservation is prolonged. If-Match: "d0" for the first.',
  })
  @ApiResponse({ status: 200, description: 'Kept', type: DraftDto, headers: DRAFT_TAG })
  @ProblemResponses([
    'malformed-id',
    'malformed-request',
    'not-found',
    'revision-stale',
    'revision-required',
    'payload-too-large',
    'unsupported-media-type',
    'validation-failed',
  ])
  keep(@SeenDraft() seen: ReviewRequest, @Body() body: DraftInputDto): Promise<DraftDto> {
    return putDraft(this.pipeline, seen, body);
  }
}
