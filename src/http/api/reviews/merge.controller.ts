import { Body, Post } from '@nestjs/common';
import { Allow } from '../../../access/allow';
import type { ReviewRequest } from '../../../pipeline/reviews/act';
import { mergeClaim, separateClaim } from '../../../pipeline/reviews/merge-claim';
import { ApiController } from '../api-controller';
import { PipelineAccess } from '../pipeline-access';
import { DescribeReviewWrite } from './describe-review-write';
import { MergeDto } from './merge.dto';
import { actAndReassess } from './review.writes';
import type { ReviewDetailDto } from './review-detail.dto';
import { MustReasonDto } from './review-inputs.dto';
import { SeenReview } from './review-request';

/** Claims that say the same. */
@ApiController('claims', 'reviews')
export class MergeController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post(':id/review/merges')
  @Allow('review')
  @DescribeReviewWrite(
    'Merge a claim into another one as its duplicate',
    'Of the same question, or of questions that were merged. Its evidence counts for the other one, and so does what was merged into it. Where the two are ruled otherwise, the other one needs review.',
  )
  merge(@SeenReview() seen: ReviewRequest, @Body() body: MergeDto): Promise<ReviewDetailDto> {
    return actAndReassess(this.pipeline, mergeClaim, { ...seen, ...body });
  }

  @Post(':id/review/separations')
  @Allow('review')
  @DescribeReviewWrite('Take a merged claim apart again', 'It goes back to where it stood before it was merged.')
  separate(@SeenReview() seen: ReviewRequest, @Body() body: MustReasonDto): Promise<ReviewDetailDto> {
    return actAndReassess(this.pipeline, separateClaim, { ...seen, ...body });
  }
}
