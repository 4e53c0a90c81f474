import { Body, Post } from '@nestjs/common';
import { Allow } from '../../../access/allow';
import type { ReviewRequest } from '../../../pipeline/reviews/act';
import { skipClaim, snoozeClaim } from '../../../pipeline/reviews/put-off';
import { markNotCheckable, openClaim, waitForEvidence } from '../../../pipeline/reviews/shelve-claim';
import { weighClaim } from '../../../pipeline/reviews/weigh-claim';
import { ApiController } from '../api-controller';
import { PipelineAccess } from '../pipeline-access';
import { DescribeReviewWrite } from './describe-review-write';
import { actOnReview } from './review.writes';
import type { ReviewDetailDto } from './review-detail.dto';
import { MayReasonDto, MustReasonDto, SnoozeDto, StakesDto } from './review-inputs.dto';
import { SeenReview } from './review-request';

/** Whether and when a claim is in the queue. */
@ApiController('claims', 'reviews')
export class QueueingController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post(':id/review/opening')
  @Allow('review')
  @DescribeReviewWrite('Let a claim into the queue', 'One that the rules have only proposed.')
  open(@SeenReview() seen: ReviewRequest, @Body() body: MayReasonDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, openClaim, { ...seen, ...body });
  }

  @Post(':id/review/skips')
  @Allow('review')
  @DescribeReviewWrite('Skip a claim', 'In your own order only: it comes back to you after the hours of the settings.')
  skip(@SeenReview() seen: ReviewRequest, @Body() body: MayReasonDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, skipClaim, { ...seen, ...body });
  }

  @Post(':id/review/snoozes')
  @Allow('review')
  @DescribeReviewWrite('Snooze a claim', "Out of everybody's queue until then.")
  snooze(@SeenReview() seen: ReviewRequest, @Body() { until, reason }: SnoozeDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, snoozeClaim, { ...seen, reason, until: new Date(until) });
  }

  @Post(':id/review/stakes')
  @Allow('review')
  @DescribeReviewWrite(
    'Set reach and harm',
    'From 0 to 3: they move the claim in the queue; high harm asks for a second reader.',
  )
  weigh(@SeenReview() seen: ReviewRequest, @Body() body: StakesDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, weighClaim, { ...seen, ...body });
  }

  @Post(':id/review/evidence-requests')
  @Allow('review')
  @DescribeReviewWrite('Leave a claim waiting for evidence', 'Out of the queue until there is something to rule on.')
  needEvidence(@SeenReview() seen: ReviewRequest, @Body() body: MustReasonDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, waitForEvidence, { ...seen, ...body });
  }

  @Post(':id/review/not-checkable')
  @Allow('review')
  @DescribeReviewWrite('Find a claim not checkable', 'An opinion, a forecast, or too vague. It can be reopened.')
  notCheckable(@SeenReview() seen: ReviewRequest, @Body() body: MustReasonDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, markNotCheckable, { ...seen, ...body });
  }
}
