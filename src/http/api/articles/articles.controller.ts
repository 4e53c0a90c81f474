import { Get, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, IdParam, NumberParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { ListQuery } from '../lists/list-query';
import { NumberPipe } from '../requests/number.pipe';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { ArticleDto } from './article.dto';
import { ArticleListQuery, StatementListQuery } from './article-queries';
import { ArticleVersionDto, ArticleVersionTextDto } from './article-version.dto';
import { getArticleVersion, listArticleVersions } from './article-versions.view';
import { getArticle, listArticles } from './articles.view';
import { StatementDto } from './statement.dto';
import { listStatements } from './statements.view';

@ApiController('articles')
export class ArticlesController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @DescribeList({ summary: 'List articles', description: 'Newest first, retracted ones included.', answer: ArticleDto })
  list(@Query() query: ArticleListQuery): Promise<ListPage<ArticleDto>> {
    return listArticles(this.database, query);
  }

  @Get(':id')
  @IdParam('art')
  @DescribeOne({
    summary: 'Read an article',
    description: 'What is known about it; the text is in its versions.',
    answer: ArticleDto,
  })
  one(@Param('id', new PublicIdPipe('art')) id: string): Promise<ArticleDto> {
    return getArticle(this.database, id);
  }

  @Get(':id/versions')
  @IdParam('art')
  @DescribeList({
    summary: 'List the versions of an article',
    description: 'Newest first, without their texts. A re-fetch with another text makes a new version.',
    answer: ArticleVersionDto,
    problems: ['malformed-id', 'not-found'],
  })
  versions(
    @Param('id', new PublicIdPipe('art')) id: string,
    @Query() query: ListQuery,
  ): Promise<ListPage<ArticleVersionDto>> {
    return listArticleVersions(this.database, id, query);
  }

  @Get(':id/versions/:number')
  @IdParam('art')
  @NumberParam()
  @DescribeOne({
    summary: 'Read one version',
    description: 'With its text. Versions never change.',
    answer: ArticleVersionTextDto,
  })
  version(
    @Param('id', new PublicIdPipe('art')) id: string,
    @Param('number', new NumberPipe()) number: number,
  ): Promise<ArticleVersionTextDto> {
    return getArticleVersion(this.database, id, number);
  }

  @Get(':id/statements')
  @IdParam('art')
  @DescribeList({
    summary: 'List the statements read out of an article',
    description: 'In order of appearance in the current version, or in the one that `version` names.',
    answer: StatementDto,
    problems: ['malformed-id', 'not-found'],
  })
  statements(
    @Param('id', new PublicIdPipe('art')) id: string,
    @Query() query: StatementListQuery,
  ): Promise<ListPage<StatementDto>> {
    return listStatements(this.database, id, query);
  }
}
