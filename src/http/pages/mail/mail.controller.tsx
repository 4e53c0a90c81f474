import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { sendMailJob } from '../../../pipeline/jobs/send-mail.job';
import {
  confirmConsent,
  type ShownConsent,
  subscribeAgain,
  unsubscribe,
  viewConfirmation,
  viewSubscription,
} from '../../../pipeline/notices/mail/consents';
import type { Sql } from '../../../platform/database/rows';
import { PipelineAccess } from '../../api/pipeline-access';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { MailPage, type MailPageProps } from './mail-page';

/** Whoever has the link of a mail has the mailbox: its token is the permission. */
@ApiExcludeController()
@Controller('mail')
export class MailController {
  constructor(
    private readonly database: DataSource,
    private readonly pipeline: PipelineAccess,
  ) {}

  @Get('confirmations/:token')
  @Allow('public')
  @HtmlPage()
  async askToConfirm(
    @Param('token') token: string,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const consent = await viewConfirmation(this.database, token);
    return render(viewer, reply, consent, confirmationWords(token));
  }

  @Post('confirmations/:token')
  @Allow('public')
  @HtmlPage()
  async confirm(
    @Param('token') token: string,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.act(viewer, reply, confirmConsent, token, `/mail/confirmations/${token}`);
  }

  @Get('subscriptions/:token')
  @Allow('public')
  @HtmlPage()
  async showSubscription(
    @Param('token') token: string,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const consent = await viewSubscription(this.database, token);
    return render(viewer, reply, consent, subscriptionWords(token));
  }

  /**
   * Mail programs send this by themselves when somebody presses their own button (RFC 8058): from no page of ours, as a form of either
   * kind. They follow no redirect.
   */
  @Post('subscriptions/:token')
  @HttpCode(200)
  @Allow('public', { fromAnywhere: true, ignoresForm: true })
  @HtmlPage()
  async stop(
    @Param('token') token: string,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.database.transaction((sql) => unsubscribe(sql, token));
    return render(viewer, reply, await viewSubscription(this.database, token), subscriptionWords(token));
  }

  @Post('subscriptions/:token/renewals')
  @Allow('public')
  @HtmlPage()
  async startAgain(
    @Param('token') token: string,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.act(viewer, reply, subscribeAgain, token, `/mail/subscriptions/${token}`);
  }

  private async act(
    viewer: Actor,
    reply: FastifyReply,
    write: (sql: Sql, token: string) => Promise<boolean>,
    token: string,
    next: string,
  ): Promise<string | undefined> {
    const known = await this.database.transaction((sql) => write(sql, token));
    if (!known) return render(viewer, reply, null, subscriptionWords(token));
    this.pipeline.ring(sendMailJob, {});
    reply.redirect(next, 303);
    return undefined;
  }
}

type Words = Omit<MailPageProps, 'consent'>;

const confirmationWords =
  (token: string) =>
  ({ email, confirmed, unsubscribed }: ShownConsent): Words =>
    confirmed && !unsubscribed
      ? {
          heading: 'You will be told',
          words: `When a verdict changes that is cited on the pages below, an e-mail goes to ${email}. Each one has a link that stops them.`,
          button: null,
          action: '',
        }
      : {
          heading: 'Do you want to be told when verdicts change?',
          words: `Somebody who cites verdicts of this service asked to have ${email} told when one of them changes.`,
          button: `Yes, send e-mails to ${email}`,
          action: `/mail/confirmations/${token}`,
        };

const subscriptionWords =
  (token: string) =>
  ({ email, unsubscribed }: ShownConsent): Words =>
    unsubscribed
      ? {
          heading: 'The e-mails have stopped',
          words: `Nothing is sent to ${email} any more.`,
          button: `Send e-mails to ${email} again`,
          action: `/mail/subscriptions/${token}/renewals`,
        }
      : {
          heading: 'Stop these e-mails?',
          words: `Nobody who cites verdicts here can have e-mails sent to ${email} then. It can be taken back on this page.`,
          button: `Stop all e-mails to ${email}`,
          action: `/mail/subscriptions/${token}`,
        };

const ENDED: Words = {
  heading: 'This link no longer works',
  words: 'It has ended, or a newer mail has taken its place. Whoever cites a verdict can ask to have you told again.',
  button: null,
  action: '',
};

function render(
  viewer: Actor,
  reply: FastifyReply,
  consent: ShownConsent | null,
  wordsFor: (consent: ShownConsent) => Words,
): string {
  const words = consent === null ? ENDED : wordsFor(consent);
  if (consent === null) reply.status(404);
  return renderPage({ viewer, title: words.heading, main: <MailPage {...words} consent={consent} /> });
}
