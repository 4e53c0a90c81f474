import { Get } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeSearch } from '../docs/endpoint-docs';
import { PipelineAccess } from '../pipeline-access';
import { MyWorkDto } from './my-work.dto';
import { getMyWork } from './my-work.view';
import { reviewerOf } from './review-request';

/** What concerns one person at the desk. */
@ApiController('me', 'reviews')
export class MyWorkController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get('work')
  @Allow('review')
  @DescribeSearch({
    summary: 'Read my work',
    description: 'What you have, have drafts on, were given, can read a second time, or watch and have not seen since.',
    answer: MyWorkDto,
  })
  work(@CurrentActor() actor: Actor): Promise<MyWorkDto> {
    return getMyWork(this.pipeline.database, reviewerOf(actor));
  }
}
