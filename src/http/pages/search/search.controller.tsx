import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { findTexts } from '../../../pipeline/search/find-texts';
import { rows } from '../../../platform/database/rows';
import { toPublicId } from '../../../platform/ids/public-id';
import { PAGE_LENGTH, toListPage } from '../format/list-page';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { readSearch, readSearchCursor, toTextSearch } from './read-search';
import { SearchPage } from './search-page';

const MOST_PUBLISHERS = 500;

@ApiExcludeController()
@Controller('search')
export class SearchPageController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  async show(@Query() query: Record<string, unknown>, @CurrentActor() viewer: Actor): Promise<string> {
    const search = readSearch(query);
    const wanted = toTextSearch(search, viewer.personId);
    const page = { after: readSearchCursor(query.after), limit: PAGE_LENGTH + 1 };
    const [publishers, hits] = await Promise.all([
      this.publishers(),
      wanted && findTexts(this.database, wanted, page).then(toListPage),
    ]);
    return renderPage({
      viewer,
      title: search.words ? `Search: ${search.words}` : 'Search',
      place: 'search',
      main: <SearchPage search={search} publishers={publishers} hits={hits} />,
    });
  }

  private async publishers(): Promise<{ id: string; name: string }[]> {
    const found = await rows<{ id: string; name: string }>(
      this.database,
      `SELECT id, name FROM publishers ORDER BY lower(name) LIMIT ${MOST_PUBLISHERS}`,
    );
    return found.map(({ id, name }) => ({ id: toPublicId('pub', id), name }));
  }
}
