import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { render } from 'preact-render-to-string';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { HtmlPage } from '../../html-page';
import { leavingFor } from '../deeds/leave-button';
import { requireClaimId, requireReviewer } from '../desk-request';
import { DraftState } from './draft-state';
import { keepTyped } from './keep-typed';
import { problemOf } from './refused-work';
import { showWorkbench } from './show-workbench';
import { readWorkForm } from './work-form';
import { STATUS_OF_PROBLEM } from './work-problem';
import { workbenchAddress } from './workbench-address';

const SAVED_ELSEWHERE = 'Not kept: you saved another draft in another window. “Save draft” shows both.';

/** Keeps what is typed: by its button, and every second of typing where scripts run. */
@ApiExcludeController()
@Controller('desk/claims/:id/draft')
export class DraftController {
  constructor(private readonly database: DataSource) {}

  @Post()
  @Allow('review')
  @HttpCode(200)
  @HtmlPage()
  async save(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const claimId = requireClaimId(id);
    const { personId } = requireReviewer(viewer);
    const form = readWorkForm(body);
    const typing = reply.request.headers['hx-request'] === 'true';
    try {
      const { revision, savedAt } = await keepTyped(this.database, claimId, personId, form);
      if (typing) return render(<DraftState revision={revision} savedAt={savedAt} />);
      const ruling = `${workbenchAddress(claimId, { queue: form.queue })}#ruling`;
      reply.redirect(leavingFor(form.fields.go) ?? ruling, 303);
      return undefined;
    } catch (error) {
      const problem = problemOf(error, 'draft', form);
      reply.status(STATUS_OF_PROBLEM[problem.code]);
      if (typing) return render(<DraftState revision={form.draftRevision} savedAt={null} refusal={SAVED_ELSEWHERE} />);
      return showWorkbench(this.database, { viewer, claimId, queue: form.queue, refused: { form, problem } });
    }
  }
}
