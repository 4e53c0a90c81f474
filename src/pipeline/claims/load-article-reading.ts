import type { ArticleReading } from '../../domain/matching/matched-article';
import type { Statement } from '../../domain/text/statement';
import { prepared } from '../../platform/database/prepared';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { type PublishedDate, publishedForReading } from '../articles/published-date';

export interface ReadArticle {
  id: string;
  publisherId: string;
  publisher: string;
  title: string;
  version: number;
  revision: number;
  readRevision: number;
  matchedRevision: number;
  retracted: boolean;
  /** The ids of its statements are the ids of their rows. */
  reading: ArticleReading;
}

interface ArticleRow {
  id: string;
  publisher_id: string;
  publisher: string;
  title: string;
  version: number;
  revision: number;
  read_revision: number;
  matched_revision: number;
  retracted: boolean;
  body: string;
  published_at: Date | null;
  published_precision: PublishedDate['precision'] | null;
}

/** An article as it was last read, in one snapshot with its statements; null when there is none. */
export async function loadArticleReading(sql: Sql, articleId: string): Promise<ReadArticle | null> {
  const article = await firstRow<ArticleRow>(
    sql,
    prepared(`SELECT a.id, a.publisher_id, p.name AS publisher, v.title, a.version, a.revision, a.read_revision, a.matched_revision,
       a.retracted_at IS NOT NULL AS retracted, v.body, a.published_at, a.published_precision
     FROM articles a JOIN publishers p ON p.id = a.publisher_id
     JOIN article_versions v ON v.article_id = a.id AND v.number = a.version WHERE a.id = $1`),
    [articleId],
  );
  if (!article) return null;
  const read = await rows<{ id: string; reading: Statement }>(
    sql,
    prepared(`SELECT id, reading FROM statements WHERE article_id = $1 AND origin = 'rule' AND withdrawn_at IS NULL
     ORDER BY (reading->'span'->>'start')::int, id`),
    [articleId],
  );
  return {
    id: article.id,
    publisherId: article.publisher_id,
    publisher: article.publisher,
    title: article.title,
    version: article.version,
    revision: article.revision,
    readRevision: article.read_revision,
    matchedRevision: article.matched_revision,
    retracted: article.retracted,
    reading: {
      title: article.title,
      text: article.body,
      publishedAt: publishedForReading(article.published_at, article.published_precision),
      statements: read.map(({ id, reading }) => ({ ...reading, id })),
    },
  };
}
