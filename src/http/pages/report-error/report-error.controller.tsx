import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, historyActor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { reportError, SOMEBODY } from '../../../pipeline/reviews/entries/error-reports';
import { fromPublicId } from '../../../platform/ids/public-id';
import { orEntryProblem } from '../../api/desk-entries/entry.writes';
import { ErrorReportInputDto } from '../../api/error-reports/error-report.dto';
import { limitReports } from '../../api/error-reports/limit-reports';
import { PipelineAccess } from '../../api/pipeline-access';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { type FormErrors, tryForm } from '../try-form';
import { type PublishedClaim, viewPublishedClaim } from './published-claim.view';
import { reportErrorAddress } from './report-error-address';
import { ReportErrorPage } from './report-error-page';

const WORDINGS = {
  text: 'Write what is wrong, in up to 5,000 characters.',
  email: 'Write a whole address, as in reader@mail.example, or leave it empty.',
};

/** Where readers say what is wrong in what was published. */
@ApiExcludeController()
@Controller('claims/:id/report-error')
export class ReportErrorController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('public')
  @HtmlPage()
  async show(@Param('id') id: string, @Query('sent') sent: unknown, @CurrentActor() viewer: Actor): Promise<string> {
    return render(viewer, await this.requireClaim(id), { sent: sent === 'yes' });
  }

  @Post()
  @Allow('public')
  @HtmlPage()
  async report(
    @Param('id') id: string,
    @Body() body: Record<string, unknown>,
    @CurrentActor() viewer: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const claim = await this.requireClaim(id);
    const actor = viewer.personId === null ? SOMEBODY : historyActor(viewer);
    const tried = await tryForm(ErrorReportInputDto, body ?? {}, WORDINGS, async ({ text, email }) => {
      const { database } = this.pipeline;
      await limitReports(database, request.ip, reply);
      await orEntryProblem(this.pipeline, viewer, 'claim', () =>
        reportError(database, { claimId: claim.id, text, email, actor }),
      );
    });
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return render(viewer, claim, { sent: false, errors: tried.errors });
    }
    reply.redirect(`${reportErrorAddress(claim.id)}?sent=yes`, 303);
    return undefined;
  }

  private async requireClaim(id: string): Promise<PublishedClaim> {
    const claimId = fromPublicId('clm', id);
    const claim = claimId === null ? null : await viewPublishedClaim(this.pipeline.database, claimId);
    if (!claim) throw new NotFoundException();
    return claim;
  }
}

const render = (viewer: Actor, claim: PublishedClaim, shown: { sent: boolean; errors?: FormErrors }): string =>
  renderPage({
    viewer,
    title: shown.sent ? 'Thank you' : 'Report an error',
    main: <ReportErrorPage claim={claim} {...shown} />,
  });
