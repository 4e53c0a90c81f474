import { Controller, Get, HttpException, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { listDeskEntries } from '../../../api/desk-entries/desk-entries.view';
import { WAITING_KINDS } from '../../../api/desk-entries/desk-entry.dto';
import { PAGE_LENGTH } from '../../format/list-page';
import { textParameter } from '../../format/list-query';
import { HtmlPage } from '../../html-page';
import { renderPage } from '../../render-page';
import { type DeskEntry, requireEntry, viewEntry } from './entry.view';
import { EntryListPage } from './entry-list-page';

/** The queue of what waits beside rulings. */
@ApiExcludeController()
@Controller('desk/entries')
export class EntryListController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  async show(@Query() parameters: Record<string, unknown>, @CurrentActor() viewer: Actor): Promise<string> {
    const wanted = textParameter(parameters.kind);
    const query = {
      kind: WAITING_KINDS.find((known) => known === wanted) ?? null,
      overdue: parameters.overdue === 'yes',
    };
    const cursor = textParameter(parameters.cursor);
    const [page, done] = await Promise.all([
      listDeskEntries(
        this.database,
        {
          limit: PAGE_LENGTH,
          ...(query.kind && { kind: query.kind }),
          ...(query.overdue && { overdue: true }),
          ...(cursor && { cursor }),
        },
        viewer,
      ),
      this.done(parameters.done, viewer),
    ]);
    return renderPage({
      viewer,
      title: 'What else waits',
      place: 'desk',
      desk: true,
      main: <EntryListPage viewer={viewer} query={query} page={page} done={done} />,
    });
  }

  /** The entry that was worked on last; nothing where the address names none that one may read. */
  private async done(id: unknown, viewer: Actor): Promise<DeskEntry | null> {
    if (textParameter(id) === '' || !viewer.permissions.has('review')) return null;
    try {
      return await viewEntry(this.database, requireEntry(textParameter(id)), viewer);
    } catch (error) {
      if (error instanceof HttpException && error.getStatus() === 404) return null;
      throw error;
    }
  }
}
