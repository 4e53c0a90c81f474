import { Body, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeRowWrite } from '../docs/describe-row-write';
import { DescribeList, DescribeOne, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { SeenRow, type SeenRowRequest } from '../requests/seen-row';
import { ContradictionDto } from './contradiction.dto';
import { explain } from './contradiction.writes';
import { ContradictionListQuery } from './contradiction-list-query';
import { getContradiction, listContradictions } from './contradictions.view';
import { ExplanationInputDto } from './explanation-input.dto';

const ROW = { id: 'con', letter: 'c' } as const;

@ApiController('contradictions')
export class ContradictionsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('read')
  @DescribeList({
    summary: 'List contradictions',
    description:
      'Newest first, each with the rule that found it, its operands and a sentence. Resolved and explained ones stay listed.',
    answer: ContradictionDto,
  })
  list(
    @Query() query: ContradictionListQuery,
    @CurrentActor() { personId }: Actor,
  ): Promise<ListPage<ContradictionDto>> {
    return listContradictions(this.pipeline.database, query, personId);
  }

  @Get(':id')
  @Allow('read')
  @IdParam('con')
  @DescribeOne({
    summary: 'Read a contradiction',
    description: 'Its ETag is its revision, for If-Match.',
    answer: ContradictionDto,
    letter: ROW.letter,
  })
  one(
    @Param('id', new PublicIdPipe('con')) id: string,
    @CurrentActor() { personId }: Actor,
  ): Promise<ContradictionDto> {
    return getContradiction(this.pipeline.database, id, personId);
  }

  @Post(':id/explanation')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Explain a contradiction',
    description:
      'Why the two do not exclude each other after all. It stays listed with the explanation, and counts no more for urgency nor against a ruling, until other values are compared.',
    answer: ContradictionDto,
  })
  explain(@SeenRow(ROW) seen: SeenRowRequest, @Body() { reason }: ExplanationInputDto): Promise<ContradictionDto> {
    return explain(this.pipeline, seen, reason);
  }

  @Delete(':id/explanation')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Take the explanation of a contradiction back',
    description: 'It counts again.',
    answer: ContradictionDto,
    hasBody: false,
  })
  takeBack(@SeenRow(ROW) seen: SeenRowRequest): Promise<ContradictionDto> {
    return explain(this.pipeline, seen, null);
  }
}
