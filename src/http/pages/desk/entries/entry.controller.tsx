import { Body, Controller, Get, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { today } from '../../../../pipeline/reviews/entries/typed';
import { fromPublicId } from '../../../../platform/ids/public-id';
import { orEntryProblem, ringFor } from '../../../api/desk-entries/entry.writes';
import { PipelineAccess } from '../../../api/pipeline-access';
import { HtmlPage } from '../../html-page';
import { renderPage } from '../../render-page';
import { requireReviewer } from '../desk-request';
import { seenRevision } from '../seen-revision';
import { requireEntry, viewEntry, viewEntryHistory } from './entry.view';
import { EntryPage, type RefusedStep } from './entry-page';
import { ENTRY_KIND_WORDS } from './entry-words';
import { findStepForm } from './step-forms';

/** One thing that waits at the desk beside rulings, and its steps. */
@ApiExcludeController()
@Controller('desk/entries/:id')
export class EntryController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  show(@Param('id') id: string, @CurrentActor() viewer: Actor): Promise<string> {
    return this.render(viewer, id, null);
  }

  /** The use case checks who may take the step, and at which revision. */
  @Post(':action')
  @Allow('review')
  @HtmlPage()
  async take(
    @Param('id') publicId: string,
    @Param('action') action: string,
    @Body() body: Record<string, unknown>,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { kind, id } = requireEntry(publicId);
    const form = findStepForm(kind, action);
    if (!form) throw new NotFoundException();
    const person = requireReviewer(viewer);
    const seen = seenRevision(body);
    const { database } = this.pipeline;
    const current = async () => (await viewEntry(database, { kind, id }, viewer)).entry;
    await current();
    const tried = await form.take(body ?? {}, database, { person, id, revision: seen }, (useCase) =>
      orEntryProblem(this.pipeline, person, 'entry', useCase, current),
    );
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return this.render(viewer, publicId, { action, seen, errors: tried.errors });
    }
    await ringFor(this.pipeline, tried.done.claimId);
    reply.redirect(`/desk/entries?done=${publicId}`, 303);
    return undefined;
  }

  private async render(viewer: Actor, publicId: string, refused: RefusedStep | null): Promise<string> {
    const { database } = this.pipeline;
    const ref = requireEntry(publicId);
    const of = await viewEntry(database, ref, viewer);
    const history = await viewEntryHistory(database, ref.id, fromPublicId('clm', of.entry.claim.id)!, viewer.personId);
    const parts = { viewer, of, history, today: today(), refused };
    return renderPage({
      viewer,
      title: `${ENTRY_KIND_WORDS[ref.kind]}: ${of.entry.claim.text}`,
      place: 'desk',
      desk: true,
      main: <EntryPage {...parts} />,
    });
  }
}
