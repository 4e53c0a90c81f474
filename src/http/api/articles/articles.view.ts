import { containing } from '../../../platform/database/containing';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { PUBLISHER_SUMMARY } from '../publishers/publishers.view';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { ArticleDto } from './article.dto';
import type { ArticleListQuery } from './article-queries';

const SUMMARY = {
  id: publicIdOf('art', 'a.id'),
  title: 'a.title',
  url: 'a.url',
  publishedAt: instantOf('a.published_at'),
};

/** JSON of the article `a` as other resources show it. */
export const ARTICLE_SUMMARY = jsonOf(SUMMARY);

const ARTICLE = jsonOf({
  ...SUMMARY,
  publisher: PUBLISHER_SUMMARY,
  publishedPrecision: 'a.published_precision',
  publishedOrigin: 'a.published_origin',
  language: 'a.language',
  version: 'a.version',
  stale: 'a.revision > a.matched_revision',
  parkedReason: 'a.parked_reason',
  fetchError: 'a.fetch_error',
  retractedAt: instantOf('a.retracted_at'),
  retractionReason: 'a.retraction_reason',
  createdAt: instantOf('a.created_at'),
});

const FROM = 'articles a JOIN publishers p ON p.id = a.publisher_id';

/** Articles, newest first. */
export function listArticles(sql: Sql, query: ArticleListQuery): Promise<ListPage<ArticleDto>> {
  const where = openConditions();
  where.add('a.publisher_id = ?', query.publisher);
  where.add('(a.retracted_at IS NOT NULL) = ?', query.retracted);
  where.add('a.title ILIKE ?', query.text && containing(query.text));
  const keys = [{ column: 'a.id', type: 'uuid' }] as const;
  return listPage(sql, { name: 'articles', entry: ARTICLE, from: FROM, keys, order: 'DESC' }, where, query);
}

/** @throws ProblemException `not-found` */
export async function getArticle(sql: Sql, id: string): Promise<ArticleDto> {
  const row = await firstRow<{ entry: ArticleDto }>(sql, `SELECT ${ARTICLE} AS entry FROM ${FROM} WHERE a.id = $1`, [
    id,
  ]);
  if (!row) throw notFound('article');
  return row.entry;
}
