import { Get, Param, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { ListQuery } from '../lists/list-query';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { HistoryEntryDto } from './history.dto';
import { listHistory } from './history.view';
import { getReview } from './review.view';
import { ReviewDetailDto } from './review-detail.dto';
import { RulingDto } from './ruling.dto';
import { listRulings } from './rulings.view';

/** What there is to read about the review of one claim. */
@ApiController('claims', 'reviews')
export class ReviewController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get(':id/review')
  @Allow('read')
  @IdParam('clm')
  @DescribeOne({
    summary: 'Read the review of a claim',
    description:
      'As you may see it: blind while you could be its second reader, the assessment folded until you opened a passage or had it revealed. Its ETag is its revision, for If-Match.',
    answer: ReviewDetailDto,
    letter: 'r',
  })
  one(@Param('id', new PublicIdPipe('clm')) id: string, @CurrentActor() actor: Actor): Promise<ReviewDetailDto> {
    return getReview(this.pipeline.database, id, actor);
  }

  @Get(':id/rulings')
  @Allow('read')
  @IdParam('clm')
  @DescribeList({
    summary: 'List the rulings on a claim',
    description:
      'Newest first, all readings. While the claim waits for its second reading, only its first reader sees those that are not published.',
    answer: RulingDto,
    problems: ['malformed-id', 'not-found'],
  })
  rulings(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: ListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<RulingDto>> {
    return listRulings(this.pipeline.database, id, actor.personId, query);
  }

  @Get(':id/review/history')
  @Allow('read')
  @IdParam('clm')
  @DescribeList({
    summary: 'List what was done with a claim',
    description: 'Newest first: who, when, what, before, after, why.',
    answer: HistoryEntryDto,
    problems: ['malformed-id', 'not-found'],
  })
  history(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: ListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<HistoryEntryDto>> {
    return listHistory(this.pipeline.database, id, actor.personId, query);
  }
}
