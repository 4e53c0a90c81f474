import { Controller, Get, HttpCode, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { renewLease } from '../../../../pipeline/reviews/leases';
import { markPassageOpened, markSeen } from '../../../../pipeline/reviews/visits';
import { firstRow } from '../../../../platform/database/rows';
import { fromPublicId, toPublicId } from '../../../../platform/ids/public-id';
import { cursorParameter, textParameter } from '../../format/list-query';
import { HtmlPage } from '../../html-page';
import { requireClaimId, requireReviewer } from '../desk-request';
import { isInReview, showAssessment } from './show-assessment';
import { showWorkbench } from './show-workbench';

/** The page of one claim at the desk, and what a person looks at on it. */
@ApiExcludeController()
@Controller('desk/claims/:id')
export class WorkbenchController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  async show(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @CurrentActor() viewer: Actor,
  ): Promise<string> {
    const claimId = requireClaimId(id);
    const { personId } = viewer;
    if (personId !== null && viewer.permissions.has('review')) await renewLease(this.database, claimId, personId);
    const shown = { viewer, claimId, queue: textParameter(query.queue), done: cursorParameter('clm', query.done) };
    const page = await showWorkbench(this.database, shown);
    if (personId !== null) await markSeen(this.database, claimId, personId);
    return page;
  }

  /** A passage was unfolded on the page: the assessment comes in its place. */
  @Post('visits')
  @Allow('review')
  @HttpCode(200)
  @HtmlPage()
  async open(@Param('id') id: string, @CurrentActor() viewer: Actor): Promise<string> {
    const claimId = requireClaimId(id);
    const { personId } = requireReviewer(viewer);
    if (!(await isInReview(this.database, claimId))) throw new NotFoundException();
    await markPassageOpened(this.database, claimId, personId);
    return showAssessment(this.database, claimId, personId);
  }

  /** The way to a passage in its article, for everybody; it counts as having looked. */
  @Get('passages/:evidence')
  @Allow('read')
  async goToPassage(
    @Param('id') id: string,
    @Param('evidence') evidence: string,
    @CurrentActor() viewer: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const claimId = requireClaimId(id);
    const passage = await firstRow<{ article: string; statement: string }>(
      this.database,
      `SELECT s.article_id AS article, s.id AS statement FROM evidence e JOIN statements s ON s.id = e.statement_id
       JOIN claims of ON of.id = e.claim_id JOIN claims c ON c.question_id = of.question_id
       WHERE e.id = $1 AND c.id = $2`,
      [fromPublicId('evd', evidence), claimId],
    );
    if (!passage) throw new NotFoundException();
    const { personId } = viewer;
    if (personId !== null) await markPassageOpened(this.database, claimId, personId);
    reply.redirect(`/articles/${toPublicId('art', passage.article)}#${toPublicId('stm', passage.statement)}`, 303);
  }
}
