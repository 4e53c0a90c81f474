import { Body, Post } from '@nestjs/common';
import { Allow } from '../../../access/allow';
import type { ReviewRequest } from '../../../pipeline/reviews/act';
import {
  keepRuling,
  publishRuling,
  reopenClaim,
  sendBackRuling,
  withdrawRuling,
} from '../../../pipeline/reviews/publish-ruling';
import { ruleClaim } from '../../../pipeline/reviews/rule-claim';
import { undoAction } from '../../../pipeline/reviews/undo-action';
import { ApiController } from '../api-controller';
import { PipelineAccess } from '../pipeline-access';
import { DescribeReviewWrite } from './describe-review-write';
import { actAndReassess, actOnReview } from './review.writes';
import type { ReviewDetailDto } from './review-detail.dto';
import { MayReasonDto, MustReasonDto } from './review-inputs.dto';
import { SeenReview } from './review-request';
import { RulingInputDto } from './ruling-input.dto';

/** What people decide on a claim. */
@ApiController('claims', 'reviews')
export class RulingController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post(':id/review/rulings')
  @Allow('review')
  @DescribeReviewWrite(
    'Rule on a claim',
    'The first reading, the blind second one or the adjudication (which takes `publish`), as its state asks for. High harm and a sample of the others get a second reader; where the two differ, an adjudicator decides.',
  )
  rule(@SeenReview() seen: ReviewRequest, @Body() body: RulingInputDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, ruleClaim, { ...seen, ...body });
  }

  @Post(':id/review/publications')
  @Allow('publish')
  @DescribeReviewWrite('Publish the ruling', 'The claim is public from then on.')
  publish(@SeenReview() seen: ReviewRequest, @Body() body: MayReasonDto): Promise<ReviewDetailDto> {
    return actAndReassess(this.pipeline, publishRuling, { ...seen, ...body });
  }

  @Post(':id/review/returns')
  @Allow('publish')
  @DescribeReviewWrite('Send a ruling back', 'One that is not published: the claim is ruled on again.')
  sendBack(@SeenReview() seen: ReviewRequest, @Body() body: MustReasonDto): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, sendBackRuling, { ...seen, ...body });
  }

  @Post(':id/review/confirmations')
  @Allow('publish')
  @DescribeReviewWrite(
    'Keep a published ruling',
    'After something changed: ruled again as it was, on the evidence of now.',
  )
  keep(@SeenReview() seen: ReviewRequest, @Body() body: MustReasonDto): Promise<ReviewDetailDto> {
    return actAndReassess(this.pipeline, keepRuling, { ...seen, ...body });
  }

  @Post(':id/review/reopenings')
  @Allow('review')
  @DescribeReviewWrite(
    'Reopen a claim',
    'A published one is looked at again and stays public meanwhile; others are ruled on anew.',
  )
  reopen(@SeenReview() seen: ReviewRequest, @Body() body: MustReasonDto): Promise<ReviewDetailDto> {
    return actAndReassess(this.pipeline, reopenClaim, { ...seen, ...body });
  }

  @Post(':id/review/withdrawals')
  @Allow('publish')
  @DescribeReviewWrite('Withdraw a published ruling', 'The reason stays in its place.')
  withdraw(@SeenReview() seen: ReviewRequest, @Body() body: MustReasonDto): Promise<ReviewDetailDto> {
    return actAndReassess(this.pipeline, withdrawRuling, { ...seen, ...body });
  }

  @Post(':id/review/undo')
  @Allow('review')
  @DescribeReviewWrite('Take your last action back', 'While nothing came after it. A ruling becomes a draft again.')
  undo(@SeenReview() seen: ReviewRequest, @Body() body: MayReasonDto): Promise<ReviewDetailDto> {
    return actAndReassess(this.pipeline, undoAction, { ...seen, ...body });
  }
}
