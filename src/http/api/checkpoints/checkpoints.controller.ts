import { Get, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Allow } from '../../../access/allow';
import { ReadableAnywhere } from '../../readable-anywhere';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, NumberParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { ListQuery } from '../lists/list-query';
import { NumberPipe } from '../requests/number.pipe';
import { ChainHeadDto, CheckpointDto } from './checkpoint.dto';
import { getCheckpoint, listCheckpoints, listHeads } from './checkpoints.view';

@ApiController('checkpoints')
export class CheckpointsController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('public')
  @ReadableAnywhere()
  @DescribeList({
    summary: 'List checkpoints',
    description: 'Newest first. Once an hour, while verdicts change, the heads of the chains that grew are signed.',
    answer: CheckpointDto,
  })
  list(@Query() query: ListQuery): Promise<ListPage<CheckpointDto>> {
    return listCheckpoints(this.database, query);
  }

  @Get(':number')
  @Allow('public')
  @ReadableAnywhere()
  @NumberParam()
  @DescribeOne({
    summary: 'Read a checkpoint',
    description:
      'Keep the answer: `touchstone verify --checkpoint FILE` shows later that nothing it signed was changed.',
    answer: CheckpointDto,
  })
  one(@Param('number', new NumberPipe()) number: number): Promise<CheckpointDto> {
    return getCheckpoint(this.database, number);
  }

  @Get(':number/heads')
  @Allow('public')
  @ReadableAnywhere()
  @NumberParam()
  @DescribeList({
    summary: 'List the heads a checkpoint signed',
    description: 'By claim: the chains that had grown since the checkpoint before.',
    answer: ChainHeadDto,
    problems: ['malformed-id', 'not-found'],
  })
  heads(@Param('number', new NumberPipe()) number: number, @Query() query: ListQuery): Promise<ListPage<ChainHeadDto>> {
    return listHeads(this.database, number, query);
  }
}
