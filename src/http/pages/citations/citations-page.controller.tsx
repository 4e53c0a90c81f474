import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { cite, citerFor, withdraw } from '../../api/citations/citation.writes';
import { CitationListQuery } from '../../api/citations/citation-input.dto';
import { getCitation, listCitations } from '../../api/citations/citations.view';
import { MAX_LIMIT } from '../../api/lists/list-query';
import { PipelineAccess } from '../../api/pipeline-access';
import { PublicIdPipe } from '../../api/requests/public-id.pipe';
import { listDeliveriesOf } from '../../api/webhooks/deliveries.view';
import { WebhookInputDto } from '../../api/webhooks/webhook.dto';
import { addWebhook } from '../../api/webhooks/webhook.writes';
import { listWebhooks } from '../../api/webhooks/webhooks.view';
import { requirePerson } from '../../require-person';
import { textParameter } from '../format/list-query';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { tryForm } from '../try-form';
import { CitationFormDto, toCitationInput } from './citation-form.dto';
import { CitationPage } from './citation-page';
import { CitationsPage, type CitationsPageProps } from './citations-page';
import { leave } from './leave';

const DONE: Partial<Record<string, string>> = {
  cited: 'The citation is registered.',
  withdrawn: 'The citation is withdrawn.',
};
const WORDINGS = {
  claim: 'Give the address of a published verdict, for example …/claims/clm_0193….',
  url: 'Give an address that begins with http:// or https://.',
  webhook: 'Give an address that begins with http:// or https://.',
  email: 'Give an e-mail address, for example desk@paper.example.',
};
// Addresses within the service are shown as they are: whoever reads the page is here.
const HERE = '';

/** One's citations, and the receivers that are told. */
@ApiExcludeController()
@Controller('citations')
export class CitationsPageController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('cite')
  @HtmlPage()
  show(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.render(actor, { claim: textParameter(query.claim), done: DONE[textParameter(query.done)] });
  }

  @Post()
  @Allow('cite')
  @HtmlPage()
  async cite(
    @CurrentActor() actor: Actor,
    @Body() body: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const tried = await tryForm(CitationFormDto, body, WORDINGS, (form) =>
      cite(this.pipeline, toCitationInput(form), actor, HERE),
    );
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return this.render(actor, { citeErrors: tried.errors });
    }
    const { webhookSecret } = tried.done.citation;
    if (webhookSecret === null) return leave(reply, '/citations?done=cited');
    return this.render(actor, { secret: webhookSecret, done: DONE.cited });
  }

  @Get(':id')
  @Allow('cite')
  @HtmlPage()
  async showOne(
    @CurrentActor() viewer: Actor,
    @Param('id', new PublicIdPipe('cit')) id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const { database } = this.pipeline;
    const [citation, deliveries] = await Promise.all([
      getCitation(database, id, viewer, HERE),
      listDeliveriesOf(database, id, { limit: MAX_LIMIT }, citerFor(viewer)),
    ]);
    const done = textParameter(query.done) === 'replayed' ? 'The notice is sent again.' : undefined;
    const main = <CitationPage citation={citation} deliveries={deliveries.items} done={done} />;
    return renderPage({ viewer, title: 'What was sent', place: 'citations', main });
  }

  @Post(':id/withdrawal')
  @Allow('cite')
  @HtmlPage()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', new PublicIdPipe('cit')) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<undefined> {
    await withdraw(this.pipeline, id, undefined, actor, HERE);
    return leave(reply, '/citations?done=withdrawn');
  }

  @Post('receivers')
  @Allow('cite')
  @HtmlPage()
  async addReceiver(
    @CurrentActor() actor: Actor,
    @Body() body: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const wordings = { url: 'Give a public address that begins with http:// or https://.' };
    const tried = await tryForm(WebhookInputDto, body, wordings, ({ url }) => addWebhook(this.pipeline, url, actor));
    if ('done' in tried) return this.render(actor, { secret: tried.done.secret });
    reply.status(tried.errors.status);
    return this.render(actor, { receiverErrors: tried.errors });
  }

  private async render(viewer: Actor, shown: Omit<CitationsPageProps, 'citations' | 'webhooks'>): Promise<string> {
    const person = requirePerson(viewer);
    const { database } = this.pipeline;
    const query = Object.assign(new CitationListQuery(), { person, limit: MAX_LIMIT });
    const [citations, webhooks] = await Promise.all([
      listCitations(database, query, viewer, HERE),
      listWebhooks(database, { limit: MAX_LIMIT }, person),
    ]);
    const lists = { citations: citations.items, webhooks: webhooks.items };
    return renderPage({
      viewer,
      title: 'Citations',
      place: 'citations',
      main: <CitationsPage {...lists} {...shown} />,
    });
  }
}
