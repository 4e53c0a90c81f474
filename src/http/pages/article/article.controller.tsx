import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { fromPublicId } from '../../../platform/ids/public-id';
import { ANNOTATION_TYPE } from '../../api/annotations/annotation-of';
import { viewNearbyClaims } from '../desk/passage/nearby-claims.view';
import { passageDeed } from '../desk/passage/passage-deed';
import { mayReview } from '../desk/reviewer-of';
import { textParameter } from '../format/list-query';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { viewArticle } from './article.view';
import { ArticlePage } from './article-page';

const VERSION = /^[1-9]\d{0,8}$/;

@ApiExcludeController()
@Controller('articles')
export class ArticleController {
  constructor(private readonly database: DataSource) {}

  @Get(':id')
  @Allow('read')
  @HtmlPage()
  async show(
    @Param('id') id: string,
    @Query('version') wanted: unknown,
    @CurrentActor() viewer: Actor,
  ): Promise<string> {
    const uuid = fromPublicId('art', id);
    const version = textParameter(wanted);
    if (!uuid || (version && !VERSION.test(version))) throw new NotFoundException();
    const article = await viewArticle(this.database, uuid, version ? Number(version) : null, viewer.personId);
    if (!article) throw new NotFoundException();
    const selectable =
      mayReview(viewer) && article.retractedAt === null && article.version.number === article.currentVersion;
    const passage = selectable ? passageDeed(uuid, await viewNearbyClaims(this.database, uuid)) : null;
    return renderPage({
      viewer,
      title: article.title,
      place: 'articles',
      passages: selectable,
      head: (
        <link
          rel="alternate"
          type={ANNOTATION_TYPE}
          title="The statements as Web Annotations"
          href={`/api/v1/articles/${id}/annotations?version=${article.version.number}`}
        />
      ),
      main: <ArticlePage article={article} passage={passage} />,
    });
  }
}
