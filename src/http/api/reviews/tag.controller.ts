import { Delete, Param, Put } from '@nestjs/common';
import { Allow } from '../../../access/allow';
import type { ReviewRequest } from '../../../pipeline/reviews/act';
import { tagClaim, untagClaim } from '../../../pipeline/reviews/tag-claim';
import { ApiController } from '../api-controller';
import { PipelineAccess } from '../pipeline-access';
import { DescribeReviewWrite, TagParam } from './describe-review-write';
import { actOnReview } from './review.writes';
import type { ReviewDetailDto } from './review-detail.dto';
import { SeenReview } from './review-request';

/** Words that group claims across questions. */
@ApiController('claims', 'reviews')
export class TagController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Put(':id/review/tags/:tag')
  @Allow('review')
  @TagParam()
  @DescribeReviewWrite('Tag a claim', 'In lower case. A tag it has already changes nothing.')
  tag(@SeenReview() seen: ReviewRequest, @Param('tag') tag: string): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, tagClaim, { ...seen, tag });
  }

  @Delete(':id/review/tags/:tag')
  @Allow('review')
  @TagParam()
  @DescribeReviewWrite('Take a tag away', 'A tag it does not have changes nothing.')
  untag(@SeenReview() seen: ReviewRequest, @Param('tag') tag: string): Promise<ReviewDetailDto> {
    return actOnReview(this.pipeline, untagClaim, { ...seen, tag });
  }
}
