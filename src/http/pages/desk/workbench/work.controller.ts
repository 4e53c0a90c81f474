import { Body, Controller, HttpCode, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { addComment } from '../../../../pipeline/reviews/comments/comments';
import type { Reviewer } from '../../../../pipeline/reviews/reviewer';
import { ruleClaim } from '../../../../pipeline/reviews/rule-claim';
import { undoAction } from '../../../../pipeline/reviews/undo-action';
import { revealAssessment, watchClaim } from '../../../../pipeline/reviews/visits';
import { HtmlPage } from '../../html-page';
import { requireClaimId, requireReviewer } from '../desk-request';
import { nextAddress } from '../next-address';
import { queueAddress, readQueue } from '../queue/queue-query';
import { DESK_ACTION_NAMES, deskAction } from './desk-actions';
import { keepTyped } from './keep-typed';
import { problemOf } from './refused-work';
import { isInReview, showAssessment } from './show-assessment';
import { showWorkbench } from './show-workbench';
import { readWorkForm, type WorkForm } from './work-form';
import { type Attempt, STATUS_OF_PROBLEM } from './work-problem';
import { workbenchAddress } from './workbench-address';

interface Work {
  reviewer: Reviewer;
  claimId: string;
  form: WorkForm;
}

/** What a person does with a claim: each form is answered with the way on, or with the page as it was typed and what stood against it. */
@ApiExcludeController()
@Controller('desk/claims/:id')
export class WorkController {
  constructor(private readonly database: DataSource) {}

  @Post('rulings')
  @Allow('review')
  @HtmlPage()
  rule(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.attempt('rulings', id, body, viewer, reply, async ({ reviewer, claimId, form }) => {
      const { revision, rationale, evidence, reviewOn } = form;
      const rating = form.rating ?? '';
      await ruleClaim(this.database, { person: reviewer, claimId, revision, rating, rationale, evidence, reviewOn });
      return nextAddress(this.database, reviewer, form.queue, claimId);
    });
  }

  @Post('undo')
  @Allow('review')
  @HtmlPage()
  undo(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.attempt('undo', id, body, viewer, reply, async ({ reviewer, claimId, form }) => {
      await undoAction(this.database, { person: reviewer, claimId, revision: form.revision });
      return workbenchAddress(claimId, { queue: form.queue, done: claimId });
    });
  }

  @Post('actions/:action')
  @Allow('review')
  @HtmlPage()
  act(
    @Param('id') id: string,
    @Param('action') wanted: string,
    @Body() body: unknown,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const name = DESK_ACTION_NAMES.find((known) => known === wanted);
    if (!name) throw new NotFoundException();
    const { act, afterwards } = deskAction(name);
    return this.attempt(name, id, body, viewer, reply, async ({ reviewer, claimId, form }) => {
      await keepTyped(this.database, claimId, reviewer.personId, form);
      const request = { person: reviewer, claimId, revision: form.revision, reason: form.fields[`reason_${name}`] };
      await act(this.database, request, form.fields);
      if (afterwards === 'next') return nextAddress(this.database, reviewer, form.queue, claimId);
      return afterwards === 'queue'
        ? queueAddress({ ...readQueue(form.queue), after: null }, claimId)
        : workbenchAddress(claimId, { queue: form.queue, done: claimId });
    });
  }

  /** Unfolds the assessment before a passage was read: in place where a script asks, else on the page that comes. */
  @Post('reveals')
  @Allow('review')
  @HttpCode(200)
  @HtmlPage()
  async reveal(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const claimId = requireClaimId(id);
    if (reply.request.headers['hx-request'] === 'true' && (await isInReview(this.database, claimId))) {
      const reviewer = requireReviewer(viewer);
      await revealAssessment(this.database, claimId, reviewer);
      return showAssessment(this.database, claimId, reviewer.personId, true);
    }
    return this.attempt('draft', id, body, viewer, reply, async ({ reviewer, form }) => {
      await keepTyped(this.database, claimId, reviewer.personId, form);
      await revealAssessment(this.database, claimId, reviewer);
      return `${workbenchAddress(claimId, { queue: form.queue })}#assessment`;
    });
  }

  /** Follows the claim, or stops: "My work" tells when something changed. */
  @Post('watch')
  @Allow('review')
  @HtmlPage()
  watch(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.attempt('draft', id, body, viewer, reply, async ({ reviewer, claimId, form }) => {
      await keepTyped(this.database, claimId, reviewer.personId, form);
      await watchClaim(this.database, claimId, reviewer.personId, form.fields.watching === 'yes');
      return workbenchAddress(claimId, { queue: form.queue });
    });
  }

  /** Says something about the claim to the desk; what stands in the ruling form is kept. */
  @Post('comments')
  @Allow('review')
  @HtmlPage()
  comment(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.attempt('comment', id, body, viewer, reply, async ({ reviewer, claimId, form }) => {
      await keepTyped(this.database, claimId, reviewer.personId, form);
      await addComment(this.database, { person: reviewer, claimId, text: form.fields.comment ?? '' });
      return `${workbenchAddress(claimId, { queue: form.queue })}#comments`;
    });
  }

  private async attempt(
    attempted: Attempt,
    id: string,
    body: unknown,
    viewer: Actor,
    reply: FastifyReply,
    act: (work: Work) => Promise<string>,
  ): Promise<string | undefined> {
    const claimId = requireClaimId(id);
    const reviewer = requireReviewer(viewer);
    const form = readWorkForm(body);
    if (!(await isInReview(this.database, claimId))) throw new NotFoundException();
    try {
      reply.redirect(await act({ reviewer, claimId, form }), 303);
      return undefined;
    } catch (error) {
      const problem = problemOf(error, attempted, form);
      reply.status(STATUS_OF_PROBLEM[problem.code]);
      return showWorkbench(this.database, { viewer, claimId, queue: form.queue, refused: { form, problem } });
    }
  }
}
