import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { ListQuery } from '../lists/list-query';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { ArticleVersionDto, ArticleVersionTextDto } from './article-version.dto';

const MEMBERS = {
  id: publicIdOf('ver', 'v.id'),
  articleId: publicIdOf('art', 'v.article_id'),
  number: 'v.number',
  title: 'v.title',
  mediaType: 'v.media_type',
  bodyHash: 'v.body_hash',
  createdAt: instantOf('v.created_at'),
};

const LIST = {
  name: 'article-versions',
  entry: jsonOf(MEMBERS),
  from: 'article_versions v',
  keys: [{ column: 'v.number', type: 'int' }],
  order: 'DESC',
} as const;

/**
 * The versions of an article, newest first.
 * @throws ProblemException `not-found` for an unknown article
 */
export async function listArticleVersions(
  sql: Sql,
  id: string,
  query: ListQuery,
): Promise<ListPage<ArticleVersionDto>> {
  const where = openConditions();
  where.add('v.article_id = ?', id);
  const page = await listPage<ArticleVersionDto>(sql, LIST, where, query);
  // Every article has a version: an empty first page means that there is no article.
  if (page.items.length === 0 && query.cursor === undefined) throw notFound('article');
  return page;
}

/** @throws ProblemException `not-found` */
export async function getArticleVersion(sql: Sql, id: string, number: number): Promise<ArticleVersionTextDto> {
  const row = await firstRow<{ entry: ArticleVersionTextDto }>(
    sql,
    `SELECT ${jsonOf({ ...MEMBERS, body: 'v.body' })} AS entry FROM article_versions v WHERE v.article_id = $1 AND v.number = $2`,
    [id, number],
  );
  if (!row) throw notFound('version of an article');
  return row.entry;
}
