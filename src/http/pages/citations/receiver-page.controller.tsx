import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { toPublicId } from '../../../platform/ids/public-id';
import { citerFor } from '../../api/citations/citation.writes';
import { MAX_LIMIT } from '../../api/lists/list-query';
import { PipelineAccess } from '../../api/pipeline-access';
import { PublicIdPipe } from '../../api/requests/public-id.pipe';
import { listDeliveries } from '../../api/webhooks/deliveries.view';
import { disable, enable, replay, rotate, sendTest } from '../../api/webhooks/webhook.writes';
import { getWebhook } from '../../api/webhooks/webhooks.view';
import { textParameter } from '../format/list-query';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { leave } from './leave';
import { ReceiverPage, type ReceiverPageProps } from './receiver-page';

const DONE: Partial<Record<string, string>> = {
  test: 'A test is on its way. Load the page again to see what came of it.',
  disabled: 'Nothing is sent there any more; what is due waits.',
  enabled: 'What has waited is sent now.',
  replayed: 'The notice is sent again.',
};

/** One receiver of notices, and what was sent to it. */
@ApiExcludeController()
@Controller('citations')
export class ReceiverPageController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get('receivers/:id')
  @Allow('cite')
  @HtmlPage()
  show(
    @CurrentActor() actor: Actor,
    @Param('id', new PublicIdPipe('whk')) id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    return this.render(actor, id, { done: DONE[textParameter(query.done)] });
  }

  @Post('receivers/:id/test')
  @Allow('cite')
  @HtmlPage()
  async test(
    @CurrentActor() actor: Actor,
    @Param('id', new PublicIdPipe('whk')) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<undefined> {
    await sendTest(this.pipeline, id, actor);
    return leave(reply, `/citations/receivers/${toPublicId('whk', id)}?done=test`);
  }

  @Post('receivers/:id/secret')
  @Allow('cite')
  @HtmlPage()
  async rotate(@CurrentActor() actor: Actor, @Param('id', new PublicIdPipe('whk')) id: string): Promise<string> {
    const { secret } = await rotate(this.pipeline, id, actor);
    return this.render(actor, id, { secret });
  }

  @Post('receivers/:id/disabling')
  @Allow('cite')
  @HtmlPage()
  async disable(
    @CurrentActor() actor: Actor,
    @Param('id', new PublicIdPipe('whk')) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<undefined> {
    await disable(this.pipeline, id, undefined, actor);
    return leave(reply, `/citations/receivers/${toPublicId('whk', id)}?done=disabled`);
  }

  @Post('receivers/:id/enabling')
  @Allow('cite')
  @HtmlPage()
  async enable(
    @CurrentActor() actor: Actor,
    @Param('id', new PublicIdPipe('whk')) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<undefined> {
    await enable(this.pipeline, id, undefined, actor);
    return leave(reply, `/citations/receivers/${toPublicId('whk', id)}?done=enabled`);
  }

  @Post('deliveries/:id/replay')
  @Allow('cite')
  @HtmlPage()
  async replay(
    @CurrentActor() actor: Actor,
    @Param('id', new PublicIdPipe('dlv')) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<undefined> {
    const { webhook, citation } = await replay(this.pipeline, id, actor);
    const log = webhook === null ? `/citations/${citation}` : `/citations/receivers/${webhook}`;
    return leave(reply, `${log}?done=replayed`);
  }

  private async render(
    viewer: Actor,
    id: string,
    shown: Omit<ReceiverPageProps, 'webhook' | 'deliveries'>,
  ): Promise<string> {
    const { database } = this.pipeline;
    const ownedBy = citerFor(viewer);
    const webhook = await getWebhook(database, id, ownedBy);
    const { items } = await listDeliveries(database, id, { limit: MAX_LIMIT }, ownedBy);
    const main = <ReceiverPage webhook={webhook} deliveries={items} {...shown} />;
    return renderPage({ viewer, title: 'Receiver of notices', place: 'citations', main });
  }
}
