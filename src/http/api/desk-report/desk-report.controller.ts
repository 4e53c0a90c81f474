import { Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Allow } from '../../../access/allow';
import { ApiController } from '../api-controller';
import { DescribeSearch } from '../docs/endpoint-docs';
import { DeskReportDto, DeskReportQuery } from './desk-report.dto';
import { getDeskReport } from './desk-report.view';

@ApiController('desk-report', 'reviews')
export class DeskReportController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @DescribeSearch({
    summary: 'Report on the desk',
    description:
      'What was done each day, how long claims wait, how far first and second readers agree. Nobody is named. On a desk where this takes long to count, the figures are a minute or two old.',
    answer: DeskReportDto,
  })
  read(@Query() { days }: DeskReportQuery): Promise<DeskReportDto> {
    return getDeskReport(this.database, days);
  }
}
