import { Get, Param, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeOne, IdParam } from '../docs/endpoint-docs';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { RevisionTagInterceptor } from '../requests/revision-tag.interceptor';
import { getReview } from './review.view';
import { ReviewDetailDto } from './review-detail.dto';

/** What there is to read about the review of one claim. */
@ApiController('claims', 'reviews')
export class ReviewController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get(':id/review')
  @Allow('read')
  @IdParam('clm')
  @UseInterceptors(new RevisionTagInterceptor('r'))
  @DescribeOne({
    summary: 'Read the review of a claim',
    description:
      'As you may see it: blind while you could be its second reader, the assessment folded until you opened a passage or had it revealed. Its ETag is its revision, for If-Match.',
    answer: ReviewDetailDto,
  })
  one(@Param('id', new PublicIdPipe('clm')) id: string, @CurrentActor() actor: Actor): Promise<ReviewDetailDto> {
    return getReview(this.pipeline.database, id, actor);
  }
}
