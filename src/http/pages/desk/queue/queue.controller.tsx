import { BadRequestException, Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { actOnMany } from '../../../../pipeline/reviews/act-on-many';
import { fromPublicId } from '../../../../platform/ids/public-id';
import { cursorParameter, textParameter } from '../../format/list-query';
import { HtmlPage } from '../../html-page';
import { renderPage } from '../../render-page';
import { type LastAction, viewLastAction } from '../components/last-action.view';
import { requireReviewer } from '../desk-request';
import { viewEntryCounts } from '../entries/entry-counts.view';
import { nextAddress } from '../next-address';
import { keepTyped } from '../workbench/keep-typed';
import { problemOf } from '../workbench/refused-work';
import { showWorkbench } from '../workbench/show-workbench';
import { readWorkForm } from '../workbench/work-form';
import { STATUS_OF_PROBLEM } from '../workbench/work-problem';
import { viewReviewers } from '../workbench/workbench.view';
import { type BulkOutcome, viewOutcomes } from './bulk-outcome.view';
import { bulkAct, chosenClaims } from './bulk-request';
import { NothingLeftPage } from './nothing-left-page';
import { viewQueue, viewQueueCounts } from './queue.view';
import { QueuePage } from './queue-page';
import { type QueueQuery, readQueue, readQueueQuery } from './queue-query';

/** What waits for people, and the way to the next claim. */
@ApiExcludeController()
@Controller('desk')
export class QueueController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  async show(@Query() parameters: Record<string, unknown>, @CurrentActor() viewer: Actor): Promise<string> {
    return this.page(viewer, readQueueQuery(parameters), await this.last(parameters.done, viewer));
  }

  /** Does one thing with all chosen claims, and says beside the queue what came of each. */
  @Post('bulk')
  @Allow('review')
  @HttpCode(200)
  @HtmlPage()
  async actOnChosen(@Body() body: unknown, @CurrentActor() viewer: Actor): Promise<string> {
    const person = requireReviewer(viewer);
    const form = readWorkForm(body);
    const act = bulkAct(this.database, form);
    if (!act) throw new BadRequestException();
    const { reason } = form.fields;
    const outcomes = await actOnMany(chosenClaims(body), (claim) => act({ ...claim, person, reason }));
    return this.page(viewer, readQueue(form.queue), null, await viewOutcomes(this.database, outcomes));
  }

  /** Keeps what was typed on the claim one comes from, then takes the most urgent claim of the queue. */
  @Post('next')
  @Allow('review')
  @HtmlPage()
  async next(
    @Body() body: unknown,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const reviewer = requireReviewer(viewer);
    const form = readWorkForm(body);
    const from = fromPublicId('clm', form.fields.claim ?? '');
    try {
      if (from !== null) await keepTyped(this.database, from, reviewer.personId, form);
    } catch (error) {
      const problem = problemOf(error, 'draft', form);
      reply.status(STATUS_OF_PROBLEM[problem.code]);
      return showWorkbench(this.database, { viewer, claimId: from!, queue: form.queue, refused: { form, problem } });
    }
    reply.redirect(await nextAddress(this.database, reviewer, form.queue, null), 303);
    return undefined;
  }

  @Get('nothing-left')
  @Allow('read')
  @HtmlPage()
  async showNothingLeft(@Query() parameters: Record<string, unknown>, @CurrentActor() viewer: Actor): Promise<string> {
    const last = await this.last(parameters.done, viewer);
    return renderPage({
      viewer,
      title: 'Nothing is left',
      place: 'desk',
      desk: true,
      main: <NothingLeftPage viewer={viewer} last={last} queue={textParameter(parameters.queue)} />,
    });
  }

  private async page(
    viewer: Actor,
    query: QueueQuery,
    last: LastAction | null,
    outcomes?: BulkOutcome[],
  ): Promise<string> {
    const [page, counts, also, reviewers] = await Promise.all([
      viewQueue(this.database, query, viewer.personId),
      viewQueueCounts(this.database),
      viewEntryCounts(this.database),
      viewReviewers(this.database),
    ]);
    const mayReview = viewer.personId !== null && viewer.permissions.has('review');
    const parts = { viewer, query, page, counts, also, reviewers, last, mayReview, outcomes, now: Date.now() };
    const main = <QueuePage place="queue" {...parts} />;
    return renderPage({ viewer, title: 'The queue', place: 'desk', desk: true, main });
  }

  private async last(done: unknown, { personId }: Actor) {
    const claimId = cursorParameter('clm', done);
    return claimId !== null && personId !== null ? viewLastAction(this.database, claimId, personId) : null;
  }
}
