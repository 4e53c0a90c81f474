import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { viewMyWork } from '../../../../pipeline/reviews/my-work';
import { toPublicId } from '../../../../platform/ids/public-id';
import { listDeskEntries } from '../../../api/desk-entries/desk-entries.view';
import { MAX_LIMIT } from '../../../api/lists/list-query';
import { cursorParameter, textParameter } from '../../format/list-query';
import { HtmlPage } from '../../html-page';
import { renderPage } from '../../render-page';
import { viewLastAction } from '../components/last-action.view';
import { requireReviewer } from '../desk-request';
import { MinePage } from './mine-page';

/** What is mine to do. */
@ApiExcludeController()
@Controller('desk/mine')
export class MineController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  async show(@Query() parameters: Record<string, unknown>, @CurrentActor() viewer: Actor): Promise<string> {
    const { personId, permissions } = requireReviewer(viewer);
    const done = cursorParameter('clm', parameters.done);
    const [work, mentions, last] = await Promise.all([
      viewMyWork(this.database, personId, toPublicId('per', personId), permissions.has('review')),
      listDeskEntries(this.database, { kind: 'mention', limit: MAX_LIMIT }, viewer),
      done === null ? null : viewLastAction(this.database, done, personId),
    ]);
    const parts = {
      viewer,
      work,
      mentions: mentions.items,
      last,
      queue: textParameter(parameters.queue),
      now: Date.now(),
    };
    return renderPage({
      viewer,
      title: 'My work',
      place: 'desk',
      desk: true,
      main: <MinePage {...parts} full={parameters.full === 'yes'} />,
    });
  }
}
