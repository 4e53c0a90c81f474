import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { Sessions } from '../../../access/sessions/sessions';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { textOf } from '../try-form';
import { providerError } from './provider-error';
import { ownPath } from './sign-in-address';
import { SignInPage } from './sign-in-page';

interface Shown {
  viewer: Actor;
  to: string;
  email?: string;
  error?: string | undefined;
}

@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(private readonly sessions: Sessions) {}

  @Get('sign-in')
  @Allow('public')
  @HtmlPage()
  show(@Query() query: Record<string, unknown>, @CurrentActor() viewer: Actor): string {
    return this.render({ viewer, to: ownPath(query.to), error: providerError(query.error) });
  }

  @Post('sign-in')
  @Allow('public')
  @HtmlPage()
  async signIn(
    @Body() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const to = ownPath(body.to);
    const email = textOf(body.email);
    const tried = await this.sessions.signIn(email, textOf(body.password), request.ip, request.headers);
    if (tried.outcome === 'signed_in') {
      reply.header('set-cookie', tried.setCookies).redirect(to, 303);
      return undefined;
    }
    const shown = { viewer: request.actor, to, email };
    if (tried.outcome === 'too_many') {
      reply.status(429).header('retry-after', String(tried.seconds));
      const minutes = Math.ceil(tried.seconds / 60);
      return this.render({ ...shown, error: `Too many attempts. Try again in ${minutes} minutes.` });
    }
    reply.status(422);
    return this.render({ ...shown, error: 'The e-mail address or the password is not right.' });
  }

  @Post('sign-out')
  @Allow('public')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    reply.header('set-cookie', await this.sessions.signOut(request.headers)).redirect('/sign-in', 303);
  }

  @Get('sign-in/provider')
  @Allow('public')
  async goToProvider(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { location, setCookies } = await this.sessions.startAtProvider(ownPath(query.to), request.headers);
    reply.header('set-cookie', setCookies).redirect(location, 303);
  }

  @Get('sign-in/callback/oidc')
  @Allow('public')
  async comeFromProvider(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { location, setCookies } = await this.sessions.finishAtProvider(request.url, request.headers);
    reply.header('set-cookie', setCookies).redirect(location, 303);
  }

  private render({ viewer, to, ...typed }: Shown): string {
    const main = <SignInPage to={to} hasProvider={this.sessions.hasProvider} {...typed} />;
    return renderPage({ title: 'Sign in', viewer, main });
  }
}
