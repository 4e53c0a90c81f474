import { Get, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeSearch } from '../docs/endpoint-docs';
import { PipelineAccess } from '../pipeline-access';
import { CandidatesDto } from './candidates.dto';
import { searchCandidates } from './candidates.view';
import { CandidatesQuery } from './candidates-query';

@ApiController('candidates')
export class CandidatesController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('read')
  @DescribeSearch({
    summary: 'Find what a text may repeat',
    description:
      'The known claims and statements most like it, best first. Likeness of words only suggests: which statements answer one question is told by their event.',
    answer: CandidatesDto,
  })
  search(@Query() query: CandidatesQuery, @CurrentActor() actor: Actor): Promise<CandidatesDto> {
    return searchCandidates(this.pipeline.database, query, actor.personId);
  }
}
