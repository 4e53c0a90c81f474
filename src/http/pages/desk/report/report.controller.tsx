import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { REPORT_DAYS } from '../../../api/desk-report/desk-report.dto';
import { getDeskReport } from '../../../api/desk-report/desk-report.view';
import { textParameter } from '../../format/list-query';
import { HtmlPage } from '../../html-page';
import { renderPage } from '../../render-page';
import { ReportPage } from './report-page';

@ApiExcludeController()
@Controller('desk/report')
export class ReportPageController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  async show(@Query() query: Record<string, unknown>, @CurrentActor() viewer: Actor): Promise<string> {
    const wanted = Number(textParameter(query.days));
    const days = REPORT_DAYS.find((known) => known === wanted) ?? 30;
    const report = await getDeskReport(this.database, days);
    return renderPage({ viewer, title: 'Report of the desk', place: 'report', main: <ReportPage report={report} /> });
  }
}
