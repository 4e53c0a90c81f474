import { Body, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { type Actor, historyActor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import type { EntryRequest, StoredEntry } from '../../../pipeline/reviews/entries/change-entry';
import {
  answerReport,
  dismissReport,
  reopenReport,
  reportError,
  SOMEBODY,
} from '../../../pipeline/reviews/entries/error-reports';
import { ApiController } from '../api-controller';
import { DescribeEntry } from '../desk-entries/describe-entry';
import { orEntryProblem } from '../desk-entries/entry.writes';
import { DescribeRowWrite } from '../docs/describe-row-write';
import { DescribeList, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { ListQuery } from '../lists/list-query';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { SeenRow } from '../requests/seen-row';
import { MustReasonDto } from '../reviews/review-inputs.dto';
import { ErrorReceiptDto, ErrorReportDto, ErrorReportInputDto, ReportAnswerDto } from './error-report.dto';
import { getErrorReport, listErrorReports } from './error-reports.view';
import { limitReports } from './limit-reports';

const ROW = { id: 'err', letter: 'n', answer: ErrorReportDto } as const;

/** What readers say is wrong. */
@ApiController('', 'error-reports')
export class ErrorReportsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post('claims/:id/error-reports')
  @Allow('public')
  @IdParam('clm')
  @DescribeWrite({
    summary: 'Report an error',
    description:
      'In a published claim; without an account. Five reports in ten minutes are taken from one address. Editors alone see the e-mail address.',
    answer: ErrorReceiptDto,
    problems: ['malformed-id', 'not-found', 'too-many-attempts'],
  })
  async report(
    @Param('id', new PublicIdPipe('clm')) claimId: string,
    @Body() { text, email }: ErrorReportInputDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErrorReceiptDto> {
    const { database } = this.pipeline;
    await limitReports(database, request.ip, reply);
    const sender = actor.personId === null ? SOMEBODY : historyActor(actor);
    const id = await orEntryProblem(this.pipeline, actor, 'claim', () =>
      reportError(database, { claimId, text, email, actor: sender }),
    );
    const { id: report, createdAt } = await getErrorReport(database, id, actor);
    return { id: report, receivedAt: createdAt };
  }

  @Get('claims/:id/error-reports')
  @Allow('review')
  @IdParam('clm')
  @DescribeList({
    summary: 'List what readers say is wrong about a claim',
    description: 'Newest first, with what was answered.',
    answer: ErrorReportDto,
    problems: ['malformed-id', 'not-found'],
  })
  list(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: ListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<ErrorReportDto>> {
    return listErrorReports(this.pipeline.database, id, query, actor);
  }

  @Get('error-reports/:id')
  @Allow('review')
  @DescribeEntry({ ...ROW, summary: 'Read an error report', description: 'With what was answered.' })
  one(@Param('id', new PublicIdPipe('err')) id: string, @CurrentActor() actor: Actor): Promise<ErrorReportDto> {
    return getErrorReport(this.pipeline.database, id, actor);
  }

  @Post('error-reports/:id/answer')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Answer an error report',
    description: 'Keeps what was answered or done; write to the reader yourself.',
  })
  answer(
    @SeenRow({ id: 'err', letter: 'n' }) seen: EntryRequest,
    @Body() body: ReportAnswerDto,
  ): Promise<ErrorReportDto> {
    return this.change({ ...seen, ...body }, answerReport);
  }

  @Post('error-reports/:id/dismissal')
  @Allow('review')
  @DescribeRowWrite({ ...ROW, summary: 'Dismiss an error report', description: 'Nothing follows from it.' })
  dismiss(
    @SeenRow({ id: 'err', letter: 'n' }) seen: EntryRequest,
    @Body() body: MustReasonDto,
  ): Promise<ErrorReportDto> {
    return this.change({ ...seen, ...body }, dismissReport);
  }

  @Post('error-reports/:id/reopening')
  @Allow('review')
  @DescribeRowWrite({ ...ROW, summary: 'Reopen an error report', description: 'It waits at the desk again.' })
  reopen(
    @SeenRow({ id: 'err', letter: 'n' }) seen: EntryRequest,
    @Body() body: MustReasonDto,
  ): Promise<ErrorReportDto> {
    return this.change({ ...seen, ...body }, reopenReport);
  }

  private async change<Request extends EntryRequest>(
    request: Request,
    useCase: (dataSource: DataSource, request: Request) => Promise<StoredEntry>,
  ): Promise<ErrorReportDto> {
    const { database } = this.pipeline;
    const current = () => getErrorReport(database, request.id, request.person);
    const run = () => useCase(database, request);
    await orEntryProblem(this.pipeline, request.person, 'error report', run, current);
    return current();
  }
}
