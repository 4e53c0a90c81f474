import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { DEFAULT_LIMIT } from '../../api/lists/list-query';
import { listPeople } from '../../api/people/people.view';
import { CreatePersonDto } from '../../api/people/people-requests.dto';
import { addPerson } from '../../api/people/person.writes';
import { textParameter, withParameters } from '../format/list-query';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { tryForm } from '../try-form';
import { PersonListPage, type PersonListPageProps } from './person-list-page';

const WORDINGS = { name: 'Write a name.', email: 'Write an e-mail address, such as ada@desk.example.' };

@ApiExcludeController()
@Controller('people')
export class PersonListController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('admin')
  @HtmlPage()
  show(@CurrentActor() viewer: Actor, @Query() { after }: Record<string, unknown>): Promise<string> {
    return this.render(viewer, {}, textParameter(after) || undefined);
  }

  @Post()
  @Allow('admin')
  @HtmlPage()
  async add(
    @CurrentActor() viewer: Actor,
    @Body() body: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const tried = await tryForm(CreatePersonDto, body, WORDINGS, (dto) => addPerson(this.database, dto, viewer));
    if ('done' in tried) return this.render(viewer, { added: tried.done });
    reply.status(tried.errors.status);
    return this.render(viewer, { errors: tried.errors });
  }

  private async render(
    viewer: Actor,
    shown: Omit<PersonListPageProps, 'people' | 'more'>,
    cursor?: string,
  ): Promise<string> {
    const query = { limit: DEFAULT_LIMIT, ...(cursor !== undefined && { cursor }) };
    const { items, nextCursor } = await listPeople(this.database, query, true);
    const more = nextCursor && withParameters('/people', { after: nextCursor });
    return renderPage({
      viewer,
      title: 'People and keys',
      place: 'people',
      main: <PersonListPage people={items} more={more} {...shown} />,
    });
  }
}
