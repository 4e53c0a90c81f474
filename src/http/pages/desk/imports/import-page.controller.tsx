import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import type { ImportDto } from '../../../api/imports/import.dto';
import { importSent } from '../../../api/imports/import.writes';
import { PipelineAccess } from '../../../api/pipeline-access';
import { readForm, type SentForm } from '../../../files/read-form';
import { LARGEST_FILE, type SentFile } from '../../../files/sent-file';
import { invalidMember } from '../../../problems/problem-exception';
import { HtmlPage } from '../../html-page';
import { renderPage } from '../../render-page';
import { textOf, tryForm } from '../../try-form';
import { ImportForm } from './import-form';
import { ImportPage } from './import-page';

/** Rows that the page shows of those refused, and of the others. */
const MOST_SHOWN = 100;

const FIELDS = ['format', 'encoding', 'source', 'text', 'address'];

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
  @Allow('review', { takesFile: true })
  @HtmlPage()
  async import(
    @Req() request: FastifyRequest,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { fields, file } = await readForm(request);
    const dryRun = fields.step !== 'import';
    const given = Object.fromEntries(FIELDS.map((name) => [name, textOf(fields[name])]));
    const tried = await tryForm(ImportForm, given, {}, ({ format, encoding, source, text, address }) =>
      importSent(
        this.pipeline,
        { format, dryRun, ...(encoding !== 'utf-8' && { encoding }), ...(source && { source }) },
        chosen({ ...(text !== undefined && { text }), ...(address !== undefined && { address }) }, file),
        viewer,
        MOST_SHOWN,
      ),
    );
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return render(viewer, { typed: tried.errors.typed, errors: tried.errors, wasRefused: !dryRun });
    }
    reply.status(200);
    return render(viewer, { typed: given, report: tried.done, ofFile: file !== null });
  }
}

/** The one thing that is to be imported. @throws ProblemException `validation-failed` */
function chosen(typed: ImportDto, file: SentForm['file']): ImportDto | SentFile {
  if (file === 'too large')
    throw invalidMember(
      '/file',
      `It is larger than ${LARGEST_FILE / 1024 / 1024} MB: take it in parts, or use the command line.`,
    );
  const given = Object.keys(typed).length + (file === null ? 0 : 1);
  if (given === 0) throw invalidMember('/file', 'Choose a file, paste the text, or give the address where it lies.');
  if (given > 1) throw invalidMember('/file', 'Give one of the three: a file, the text, or the address.');
  return file ?? typed;
}

const render = (viewer: Actor, parts: Omit<Parameters<typeof ImportPage>[0], 'viewer'>): string =>
  renderPage({ viewer, title: 'Import', place: 'desk', desk: true, main: <ImportPage viewer={viewer} {...parts} /> });
