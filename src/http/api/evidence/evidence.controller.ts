import { Body, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeOne, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { DecisionDto } from './create-evidence.dto';
import { EvidenceDto } from './evidence.dto';
import { getEvidence } from './evidence.view';
import { decideOnEvidence } from './evidence.writes';

@ApiController('evidence')
export class EvidenceController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get(':id')
  @Allow('read')
  @IdParam('evd')
  @DescribeOne({
    summary: 'Read a piece of evidence',
    description: 'With its source and what was decided on it.',
    answer: EvidenceDto,
  })
  one(@Param('id', new PublicIdPipe('evd')) id: string): Promise<EvidenceDto> {
    return getEvidence(this.pipeline.database, id);
  }

  @Post(':id/decision')
  @Allow('review')
  @IdParam('evd')
  @DescribeWrite({
    summary: 'Confirm or reject a piece of evidence',
    description:
      'A later decision replaces it. The claim is assessed again; rejected evidence stays listed and counts no more.',
    answer: EvidenceDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 200,
  })
  decide(
    @Param('id', new PublicIdPipe('evd')) id: string,
    @Body() body: DecisionDto,
    @CurrentActor() actor: Actor,
  ): Promise<EvidenceDto> {
    return decideOnEvidence(this.pipeline, id, body, actor);
  }
}
