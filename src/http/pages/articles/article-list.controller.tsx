import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { toPublicId } from '../../../platform/ids/public-id';
import { cursorParameter } from '../format/list-query';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { viewArticleList } from './article-list.view';
import { ArticleListPage } from './article-list-page';

@ApiExcludeController()
@Controller('articles')
export class ArticleListController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  async show(@Query() query: Record<string, unknown>, @CurrentActor() viewer: Actor): Promise<string> {
    const publisher = cursorParameter('pub', query.publisher);
    const articles = await viewArticleList(this.database, { publisher, after: cursorParameter('art', query.after) });
    return renderPage({
      viewer,
      title: 'Articles',
      place: 'articles',
      main: <ArticleListPage articles={articles} publisher={publisher && toPublicId('pub', publisher)} />,
    });
  }
}
