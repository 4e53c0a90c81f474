import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { importText } from '../../../api/imports/import.writes';
import { PipelineAccess } from '../../../api/pipeline-access';
import { HtmlPage } from '../../html-page';
import { renderPage } from '../../render-page';
import { textOf, tryForm } from '../../try-form';
import { ImportForm } from './import-form';
import { ImportPage } from './import-page';

const WORDINGS = {
  format: 'Choose one of the formats.',
  address: 'Give a whole address, as in https://factcheck.example/feed.json, or leave it empty.',
};

/** Import on a page: shows the report of a dry run first. */
@ApiExcludeController()
@Controller('desk/imports')
export class ImportPageController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('review')
  @HtmlPage()
  show(@CurrentActor() viewer: Actor): string {
    return render(viewer, { typed: {} });
  }

  @Post()
  @Allow('review')
  @HtmlPage()
  async import(
    @Body() given: Record<string, unknown>,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const body = given ?? {};
    const dryRun = body.step !== 'import';
    const { step, ...fields } = body;
    const tried = await tryForm(ImportForm, fields, WORDINGS, ({ format, source, text, address }) =>
      importText(
        this.pipeline,
        { format, dryRun, ...(source !== undefined && { source }) },
        { ...(text !== undefined && { text }), ...(address !== undefined && { address }) },
        viewer,
      ),
    );
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return render(viewer, { typed: tried.errors.typed, errors: tried.errors });
    }
    reply.status(200);
    const names = ['format', 'source', 'text', 'address'];
    const typed = Object.fromEntries(names.map((name) => [name, textOf(fields[name])]));
    return render(viewer, { typed, report: tried.done });
  }
}

const render = (viewer: Actor, parts: Omit<Parameters<typeof ImportPage>[0], 'viewer'>): string =>
  renderPage({ viewer, title: 'Import', place: 'desk', desk: true, main: <ImportPage viewer={viewer} {...parts} /> });
