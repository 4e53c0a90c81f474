import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { toPublicId } from '../../../platform/ids/public-id';
import { endKey } from '../../api/keys/key.writes';
import { listKeys } from '../../api/keys/keys.view';
import { MAX_LIMIT } from '../../api/lists/list-query';
import { getPerson } from '../../api/people/people.view';
import { ChangeRoleDto, PersonReasonDto } from '../../api/people/people-requests.dto';
import { giveRole, newPassword, shutOut } from '../../api/people/person.writes';
import { PublicIdPipe } from '../../api/requests/public-id.pipe';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { tryForm } from '../try-form';
import { PersonPage, type PersonPageProps } from './person-page';

const WORDINGS = { reason: 'Say why: the history keeps it.' };
const PersonId = () => Param('id', new PublicIdPipe('per'));

@ApiExcludeController()
@Controller('people/:id')
export class PersonController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('admin')
  @HtmlPage()
  show(@CurrentActor() viewer: Actor, @PersonId() id: string): Promise<string> {
    return this.render(viewer, id, {});
  }

  @Post('role')
  @Allow('admin')
  @HtmlPage()
  async changeRole(
    @CurrentActor() viewer: Actor,
    @PersonId() id: string,
    @Body() body: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const tried = await tryForm(ChangeRoleDto, body, WORDINGS, (dto) => giveRole(this.database, id, dto, viewer));
    if ('done' in tried) return back(reply, id);
    reply.status(tried.errors.status);
    return this.render(viewer, id, { roleErrors: tried.errors });
  }

  @Post('disablement')
  @Allow('admin')
  @HtmlPage()
  disable(
    @CurrentActor() viewer: Actor,
    @PersonId() id: string,
    @Body() body: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.setAccess(viewer, id, true, body, reply);
  }

  @Post('readmission')
  @Allow('admin')
  @HtmlPage()
  readmit(
    @CurrentActor() viewer: Actor,
    @PersonId() id: string,
    @Body() body: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.setAccess(viewer, id, false, body, reply);
  }

  @Post('password')
  @Allow('admin')
  @HtmlPage()
  async resetPassword(@CurrentActor() viewer: Actor, @PersonId() id: string): Promise<string> {
    const { password } = await newPassword(this.database, id, viewer);
    return this.render(viewer, id, { password });
  }

  @Post('keys/:key/revocation')
  @Allow('admin')
  @HtmlPage()
  async revokeKey(
    @CurrentActor() viewer: Actor,
    @PersonId() id: string,
    @Param('key', new PublicIdPipe('key')) key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<undefined> {
    await endKey(this.database, key, { reason: 'Revoked by an admin on the page of the person' }, viewer);
    return back(reply, id);
  }

  private async setAccess(
    viewer: Actor,
    id: string,
    disabled: boolean,
    body: Record<string, unknown>,
    reply: FastifyReply,
  ): Promise<string | undefined> {
    const tried = await tryForm(PersonReasonDto, body, WORDINGS, (dto) =>
      shutOut(this.database, id, disabled, dto, viewer),
    );
    if ('done' in tried) return back(reply, id);
    reply.status(tried.errors.status);
    return this.render(viewer, id, { accessErrors: tried.errors });
  }

  private async render(viewer: Actor, id: string, shown: Omit<PersonPageProps, 'person' | 'keys'>): Promise<string> {
    const person = await getPerson(this.database, id, true);
    const keys = await listKeys(this.database, id, { limit: MAX_LIMIT });
    const main = <PersonPage person={person} keys={keys.items} {...shown} />;
    return renderPage({ viewer, title: person.name, place: 'people', main });
  }
}

function back(reply: FastifyReply, id: string): undefined {
  reply.redirect(`/people/${toPublicId('per', id)}`, 303);
  return undefined;
}
