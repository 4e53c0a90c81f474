import { Get, Param, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { changesSince } from '../../../pipeline/reviews/changes-since';
import { ProblemException } from '../../problems/problem-exception';
import { ApiController } from '../api-controller';
import { requireClaim } from '../claims/claims.view';
import { DescribeSearch, IdParam } from '../docs/endpoint-docs';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { reviewerOf } from '../reviews/review-request';
import { ChangesDto, ChangesQuery } from './changes.dto';

@ApiController('claims', 'reviews')
export class ChangesController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get(':id/changes')
  @Allow('read')
  @IdParam('clm')
  @DescribeSearch({
    summary: 'What changed since you last looked',
    description:
      'New verdicts, evidence, contradictions, comments and steps of the review, as sentences; not your own, and nothing that a blind second reader may not see.',
    answer: ChangesDto,
    problems: ['malformed-id', 'not-found'],
  })
  async changes(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() { since }: ChangesQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ChangesDto> {
    const person = reviewerOf(actor);
    const { database } = this.pipeline;
    return changesSince(database, await requireClaim(database, id), person, since && instant(since));
  }
}

// Weeks and leap seconds are valid in ISO 8601 only.
function instant(since: string): string {
  const at = new Date(since);
  if (Number.isNaN(at.getTime()))
    throw new ProblemException('invalid-query', 'Give a moment like 2026-03-02T09:30:00Z.', [
      { parameter: 'since', detail: 'must be a moment like 2026-03-02T09:30:00Z' },
    ]);
  return at.toISOString();
}
