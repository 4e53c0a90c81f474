import { Body, Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { recordCorrection } from '../../../../pipeline/reviews/entries/corrections';
import { requestReply } from '../../../../pipeline/reviews/entries/replies';
import { today } from '../../../../pipeline/reviews/entries/typed';
import { firstRow } from '../../../../platform/database/rows';
import { fromPublicId } from '../../../../platform/ids/public-id';
import { ClaimCorrectionInputDto } from '../../../api/corrections/claim-correction.dto';
import { orEntryProblem, ringFor } from '../../../api/desk-entries/entry.writes';
import { PipelineAccess } from '../../../api/pipeline-access';
import { ReplyRequestInputDto } from '../../../api/reply-requests/reply-request.dto';
import { textParameter } from '../../format/list-query';
import { HtmlPage } from '../../html-page';
import { type PublishedClaim, viewPublishedClaim } from '../../report-error/published-claim.view';
import { type FormErrors, textOf, tryForm } from '../../try-form';
import { renderDeedPage } from '../deeds/deed-page';
import { requireClaimId, requireReviewer } from '../desk-request';
import { workbenchAddress } from '../workbench/workbench-address';
import { CORRECTION_FIELDS, CORRECTION_WORDINGS, REPLY_FIELDS, REPLY_WORDINGS } from './record-forms';

type Sent = Record<string, unknown>;

/** The one form of each of these pages. */
const RECORD = 'record';
const WEEK_MS = 7 * 86_400_000;

/** Pages that record what was wrong, and who was asked for their side. */
@ApiExcludeController()
@Controller('desk/claims/:id')
export class RecordController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get('corrections')
  @Allow('publish')
  @HtmlPage()
  async showCorrection(
    @Param('id') id: string,
    @Query('report') report: unknown,
    @CurrentActor() viewer: Actor,
  ): Promise<string> {
    return this.correctionPage(viewer, requireClaimId(id), textParameter(report), null);
  }

  @Post('corrections')
  @Allow('publish')
  @HtmlPage()
  async correct(
    @Param('id') id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const claimId = requireClaimId(id);
    const person = requireReviewer(viewer);
    const tried = await tryForm(ClaimCorrectionInputDto, body ?? {}, CORRECTION_WORDINGS, (dto) =>
      orEntryProblem(this.pipeline, person, 'claim', () =>
        recordCorrection(this.pipeline.database, { person, claimId, ...dto }),
      ),
    );
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return this.correctionPage(viewer, claimId, textOf(body?.reportId), tried.errors);
    }
    return this.recorded(reply, claimId, 'corrections');
  }

  @Get('reply-requests')
  @Allow('review')
  @HtmlPage()
  async showReply(@Param('id') id: string, @CurrentActor() viewer: Actor): Promise<string> {
    return this.replyPage(viewer, requireClaimId(id), null);
  }

  @Post('reply-requests')
  @Allow('review')
  @HtmlPage()
  async ask(
    @Param('id') id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const claimId = requireClaimId(id);
    const person = requireReviewer(viewer);
    const tried = await tryForm(ReplyRequestInputDto, body ?? {}, REPLY_WORDINGS, (dto) =>
      orEntryProblem(this.pipeline, person, 'claim', () =>
        requestReply(this.pipeline.database, { person, claimId, ...dto }),
      ),
    );
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return this.replyPage(viewer, claimId, tried.errors);
    }
    return this.recorded(reply, claimId, 'replies');
  }

  private async correctionPage(
    viewer: Actor,
    claimId: string,
    report: string,
    errors: FormErrors | null,
  ): Promise<string> {
    const text = await this.textOf(claimId);
    const published = await viewPublishedClaim(this.pipeline.database, claimId);
    const reportId = fromPublicId('err', report) === null ? '' : report;
    return renderDeedPage({
      viewer,
      title: 'Record a correction',
      lead: 'Something published was wrong. Readers see the correction beside the ruling; it waits at the desk until it is dealt with.',
      about: { text, href: workbenchAddress(claimId) },
      deeds: [
        {
          name: RECORD,
          at: `${workbenchAddress(claimId)}/corrections`,
          button: 'Record the correction',
          fields: CORRECTION_FIELDS,
          given: { since: published?.ruling.at.slice(0, 10) ?? '', noticedBy: reportId ? 'A reader' : '' },
          hidden: reportId ? { reportId } : {},
        },
      ],
      refused: errors && { name: RECORD, errors },
      children: <Published claim={published} />,
    });
  }

  private async replyPage(viewer: Actor, claimId: string, errors: FormErrors | null): Promise<string> {
    return renderDeedPage({
      viewer,
      title: 'Record whom you asked for a reply',
      lead: 'Those a claim concerns are asked for their side. Readers of a published ruling see who was asked, and the answer.',
      about: { text: await this.textOf(claimId), href: workbenchAddress(claimId) },
      deeds: [
        {
          name: RECORD,
          at: `${workbenchAddress(claimId)}/reply-requests`,
          button: 'Record the request',
          fields: REPLY_FIELDS,
          given: { askedOn: today(), dueOn: new Date(Date.now() + WEEK_MS).toISOString().slice(0, 10) },
        },
      ],
      refused: errors && { name: RECORD, errors },
    });
  }

  private async recorded(reply: FastifyReply, claimId: string, part: 'corrections' | 'replies'): Promise<undefined> {
    await ringFor(this.pipeline, claimId);
    reply.redirect(`${workbenchAddress(claimId)}#${part}`, 303);
    return undefined;
  }

  private async textOf(claimId: string): Promise<string> {
    const claim = await firstRow<{ text: string }>(
      this.pipeline.database,
      'SELECT c.text FROM claims c JOIN reviews r ON r.claim_id = c.id WHERE c.id = $1',
      [claimId],
    );
    if (!claim) throw new NotFoundException();
    return claim.text;
  }
}

/** What readers see of the claim now. */
const Published = ({ claim }: { claim: PublishedClaim | null }) =>
  claim ? (
    <div class="ruled">
      <p>
        Published: <strong>{claim.ruling.label}</strong>
      </p>
      <p class="said">{claim.ruling.rationale}</p>
    </div>
  ) : (
    <p class="form-error">Nothing is published on this claim: there is nothing to correct for readers.</p>
  );
