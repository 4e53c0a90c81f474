import type { DataSource } from 'typeorm';
import type { DatePrecision } from '../format/dates';
import { type ListPage, PAGE_LENGTH, toListPage } from '../format/list-page';

export interface ListedArticle {
  id: string;
  title: string;
  publisher: string;
  publishedAt: string | null;
  precision: DatePrecision | null;
  language: string;
  versions: number;
  retracted: boolean;
  stale: boolean;
  statements: number;
}

const QUERY = `
  SELECT COALESCE(json_agg(r ORDER BY r.id DESC), '[]') AS page FROM (
    SELECT a.id, a.title, p.name AS publisher, a.published_at AS "publishedAt", a.published_precision AS precision, a.language,
      a.version AS versions, a.retracted_at IS NOT NULL AS retracted, a.revision > a.matched_revision AS stale,
      (SELECT count(*)::int FROM statements s WHERE s.article_id = a.id AND s.withdrawn_at IS NULL) AS statements
    FROM articles a JOIN publishers p ON p.id = a.publisher_id
    WHERE ($1::uuid IS NULL OR a.id < $1) AND ($2::uuid IS NULL OR a.publisher_id = $2)
    ORDER BY a.id DESC LIMIT $3) r`;

/** Articles, newest first; of one publisher where its id is given. */
export async function viewArticleList(
  database: DataSource,
  filter: { after: string | null; publisher: string | null },
): Promise<ListPage<ListedArticle>> {
  const [row] = await database.query<{ page: ListedArticle[] }[]>(QUERY, [
    filter.after,
    filter.publisher,
    PAGE_LENGTH + 1,
  ]);
  return toListPage(row!.page);
}
