import { Body, Delete, Post } from '@nestjs/common';
import { Allow } from '../../../access/allow';
import type { ReviewRequest } from '../../../pipeline/reviews/act';
import { assignClaim, handOffClaim } from '../../../pipeline/reviews/assign-claim';
import { releaseClaim, reserveClaim, takeOverClaim } from '../../../pipeline/reviews/reserve-claim';
import { ApiController } from '../api-controller';
import { PipelineAccess } from '../pipeline-access';
import { DescribeReviewWrite } from './describe-review-write';
import { actOnReview } from './review.writes';
import type { ReviewDetailDto } from './review-detail.dto';
import { AssignmentDto, HandOffDto, MayReasonDto, MustReasonDto } from './review-inputs.dto';
import { SeenReview } from './review-request';

/** Whose claim it is. */
@ApiController('claims', 'reviews')
export class ReservationController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post(':id/review/reservation')
  @Allow('review')
  @DescribeReviewWrite('Reserve a claim', 'For the minutes of the settings: others can read it, not act on it.')
  reserve(@SeenReview() seen: ReviewRequest, @Body() body: MayReasonDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, reserveClaim, { ...seen, ...body });
  }

  @Delete(':id/review/reservation')
  @Allow('review')
  @DescribeReviewWrite('Give a claim back', 'To the queue. What was typed stays as a draft.', false)
  release(@SeenReview() seen: ReviewRequest): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, releaseClaim, seen);
  }

  @Post(':id/review/reservation-takeovers')
  @Allow('publish')
  @DescribeReviewWrite('Take a claim over', 'From who has it, with a reason.')
  takeOver(@SeenReview() seen: ReviewRequest, @Body() body: MustReasonDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, takeOverClaim, { ...seen, ...body });
  }

  @Post(':id/review/hand-offs')
  @Allow('review')
  @DescribeReviewWrite('Hand a claim off', 'To another person, to whom Next offers it first.')
  handOff(@SeenReview() seen: ReviewRequest, @Body() body: HandOffDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, handOffClaim, { ...seen, ...body });
  }

  @Post(':id/review/assignments')
  @Allow('review')
  @DescribeReviewWrite('Assign a claim', 'To a person, or to anybody again.')
  assign(@SeenReview() seen: ReviewRequest, @Body() body: AssignmentDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, assignClaim, { ...seen, ...body });
  }
}
