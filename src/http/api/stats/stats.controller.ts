import { Get } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow } from '../../../access/allow';
import { ApiController } from '../api-controller';
import { ProblemResponses } from '../docs/problem-responses';
import { StatsDto } from './stats.dto';
import { getStats } from './stats.view';

@ApiController('stats')
export class StatsController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @ApiOperation({
    summary: 'Count everything',
    description:
      'And say how much background work waits. On a desk where this takes long to count, the figures are a minute or two old.',
  })
  @ApiResponse({ status: 200, description: 'Counts', type: StatsDto })
  @ApiResponse({ status: 304, description: 'What If-None-Match names is still what would be sent' })
  @ProblemResponses([])
  read(): Promise<StatsDto> {
    return getStats(this.database);
  }
}
