import { Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Allow } from '../../../access/allow';
import { ApiController } from '../api-controller';
import { DescribeList } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { ContradictionDto } from './contradiction.dto';
import { ContradictionListQuery } from './contradiction-list-query';
import { listContradictions } from './contradictions.view';

@ApiController('contradictions')
export class ContradictionsController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @DescribeList({
    summary: 'List contradictions',
    description:
      'Newest first, each with the rule that found it, its operands and a sentence. Resolved ones stay listed.',
    answer: ContradictionDto,
  })
  list(@Query() query: ContradictionListQuery): Promise<ListPage<ContradictionDto>> {
    return listContradictions(this.database, query);
  }
}
