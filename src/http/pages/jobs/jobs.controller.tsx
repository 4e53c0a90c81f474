import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { getJobs, listStuckWork, retryAll } from '../../api/jobs/jobs.view';
import { PipelineAccess } from '../../api/pipeline-access';
import { PAGE_LENGTH } from '../format/list-page';
import { textParameter } from '../format/list-query';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { JobsPage } from './jobs-page';

@ApiExcludeController()
@Controller('jobs')
export class JobsPageController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('admin')
  @HtmlPage()
  async show(@Query() query: Record<string, unknown>, @CurrentActor() viewer: Actor): Promise<string> {
    const cursor = textParameter(query.cursor);
    const [jobs, stuck] = await Promise.all([
      getJobs(this.pipeline),
      listStuckWork(this.pipeline.database, { limit: PAGE_LENGTH, ...(cursor && { cursor }) }),
    ]);
    const retried = /^\d{1,3}$/.test(textParameter(query.retried)) ? Number(query.retried) : null;
    return renderPage({
      viewer,
      title: 'Background work',
      place: 'jobs',
      main: <JobsPage jobs={jobs} stuck={stuck} retried={retried} now={Date.now()} />,
    });
  }

  @Post('retries')
  @Allow('admin')
  @HtmlPage()
  async retry(
    @Body() body: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ids = [body.id].flat().filter((id): id is string => typeof id === 'string');
    const { retried } = await retryAll(this.pipeline, ids.slice(0, PAGE_LENGTH), actor);
    await reply.redirect(`/jobs?retried=${retried.length}`, 303);
  }
}
