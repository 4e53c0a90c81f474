import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ARTICLE_PROBLEMS } from '../../problems/article-problem';
import { ApiController } from '../api-controller';
import { AlsoAnswers, DescribeList, DescribeOne, DescribeWrite, IdParam, NumberParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { ListQuery } from '../lists/list-query';
import { PipelineAccess } from '../pipeline-access';
import { NumberPipe } from '../requests/number.pipe';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { ArticleDto } from './article.dto';
import { addArticle, addRetraction } from './article.writes';
import { ArticleListQuery, StatementListQuery } from './article-queries';
import { ArticleVersionDto, ArticleVersionTextDto } from './article-version.dto';
import { getArticleVersion, listArticleVersions } from './article-versions.view';
import { getArticle, listArticles } from './articles.view';
import { IngestArticleDto, IngestedArticleDto, RetractArticleDto } from './ingest-article.dto';
import { StatementDto } from './statement.dto';
import { listStatements } from './statements.view';

@ApiController('articles')
export class ArticlesController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('read')
  @DescribeList({ summary: 'List articles', description: 'Newest first, retracted ones included.', answer: ArticleDto })
  list(@Query() query: ArticleListQuery): Promise<ListPage<ArticleDto>> {
    return listArticles(this.pipeline.database, query);
  }

  @Get(':id')
  @Allow('read')
  @IdParam('art')
  @DescribeOne({
    summary: 'Read an article',
    description: 'What is known about it; the text is in its versions.',
    answer: ArticleDto,
  })
  one(@Param('id', new PublicIdPipe('art')) id: string): Promise<ArticleDto> {
    return getArticle(this.pipeline.database, id);
  }

  @Get(':id/versions')
  @Allow('read')
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
    return listArticleVersions(this.pipeline.database, id, query);
  }

  @Get(':id/versions/:number')
  @Allow('read')
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
    return getArticleVersion(this.pipeline.database, id, number);
  }

  @Get(':id/statements')
  @Allow('read')
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
    return listStatements(this.pipeline.database, id, query);
  }

  @Post()
  @Allow('review')
  @DescribeWrite({
    summary: 'Take in an article',
    description:
      'As text, page or Markdown, or fetched from its address. The same address or title with the same text changes nothing; with another text it makes a new version.',
    answer: IngestedArticleDto,
    problems: ARTICLE_PROBLEMS,
  })
  @AlsoAnswers(200, 'The article was known; `outcome` says whether this is a new version', IngestedArticleDto)
  async add(
    @Body() body: IngestArticleDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IngestedArticleDto> {
    const article = await addArticle(this.pipeline, body, actor);
    if (article.outcome !== 'created') reply.status(200);
    return article;
  }

  @Post(':id/retraction')
  @Allow('review')
  @IdParam('art')
  @DescribeWrite({
    summary: 'Retract an article',
    description:
      'Its evidence is withdrawn and what rested on it is assessed again. The article stays, marked as retracted.',
    answer: ArticleDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 200,
  })
  retract(
    @Param('id', new PublicIdPipe('art')) id: string,
    @Body() body: RetractArticleDto,
    @CurrentActor() actor: Actor,
  ): Promise<ArticleDto> {
    return addRetraction(this.pipeline, id, body, actor);
  }
}
