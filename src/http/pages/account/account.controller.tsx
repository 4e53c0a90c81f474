import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { addKey, endKey } from '../../api/keys/key.writes';
import { CreateKeyDto } from '../../api/keys/key-requests.dto';
import { listKeys } from '../../api/keys/keys.view';
import { MAX_LIMIT } from '../../api/lists/list-query';
import { ChangePasswordDto } from '../../api/me/me.dto';
import { getMe } from '../../api/me/me.view';
import { changeOwnPassword, setOwnPreferences } from '../../api/me/me.writes';
import { PublicIdPipe } from '../../api/requests/public-id.pipe';
import { requirePerson } from '../../require-person';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { tryForm } from '../try-form';
import { AccountPage, type AccountPageProps } from './account-page';

const DONE: Partial<Record<string, string>> = {
  password: 'The password is changed; every other session has ended.',
  key: 'The key no longer works.',
};
const WORDINGS = {
  name: 'Say in a few words what the key is for.',
  scopes: 'Choose at least one.',
  current: 'This is not your current password.',
  password: 'The new password has fewer than 12 characters, or more than 128.',
  expiresAt: 'Choose a day that is still to come.',
};

@ApiExcludeController()
@Controller('account')
export class AccountController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  show(@CurrentActor() actor: Actor, @Query() { done }: Record<string, unknown>): Promise<string> {
    return this.render(actor, { done: typeof done === 'string' ? DONE[done] : undefined });
  }

  @Post('password')
  @Allow('read')
  @HtmlPage()
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const tried = await tryForm(ChangePasswordDto, body, WORDINGS, (dto) =>
      changeOwnPassword(this.database, dto, actor),
    );
    if ('done' in tried) return leave(reply, '/account?done=password');
    reply.status(tried.errors.status);
    return this.render(actor, { passwordErrors: tried.errors });
  }

  @Post('preferences')
  @Allow('read')
  @HtmlPage()
  async setPreferences(
    @CurrentActor() actor: Actor,
    @Body() body: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<undefined> {
    await setOwnPreferences(this.database, { keyboardShortcuts: body.keyboardShortcuts !== 'off' }, actor);
    return leave(reply, '/account');
  }

  @Post('keys')
  @Allow('read')
  @HtmlPage()
  async addKey(
    @CurrentActor() actor: Actor,
    @Body() body: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    // A browser sends one checked box as a text, several as a list, none not at all.
    const given = { ...body, scopes: [body.scopes ?? []].flat() };
    const tried = await tryForm(CreateKeyDto, given, WORDINGS, (dto) => addKey(this.database, dto, actor));
    if ('done' in tried) return this.render(actor, { token: tried.done.token });
    reply.status(tried.errors.status);
    return this.render(actor, { keyErrors: tried.errors });
  }

  @Post('keys/:id/revocation')
  @Allow('read')
  @HtmlPage()
  async revokeKey(
    @CurrentActor() actor: Actor,
    @Param('id', new PublicIdPipe('key')) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<undefined> {
    await endKey(this.database, id, { reason: 'Revoked on the page of the account' }, actor);
    return leave(reply, '/account?done=key');
  }

  private async render(viewer: Actor, shown: Omit<AccountPageProps, 'me' | 'keys'>): Promise<string> {
    const me = await getMe(this.database, viewer);
    const keys = await listKeys(this.database, requirePerson(viewer), { limit: MAX_LIMIT });
    return renderPage({ viewer, title: 'My account', main: <AccountPage me={me} keys={keys.items} {...shown} /> });
  }
}

function leave(reply: FastifyReply, to: string): undefined {
  reply.redirect(to, 303);
  return undefined;
}
