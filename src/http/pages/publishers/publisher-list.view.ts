import type { DataSource } from 'typeorm';
import type { Grade } from '../../../domain/verdicts/question-input';
import { type ListPage, PAGE_LENGTH, toListPage } from '../format/list-page';

export interface ListedPublisher {
  id: string;
  name: string;
  grade: Grade;
  owner: string | null;
  articles: number;
  stale: boolean;
}

const QUERY = `
  SELECT COALESCE(json_agg(r ORDER BY r.id), '[]') AS page FROM (
    SELECT p.id, p.name, p.grade, p.owner, p.revision > p.fanned_out_revision AS stale,
      (SELECT count(*)::int FROM articles a WHERE a.publisher_id = p.id) AS articles
    FROM publishers p WHERE $1::uuid IS NULL OR p.id > $1 ORDER BY p.id LIMIT $2) r`;

/** Publishers in the order in which they came. */
export async function viewPublisherList(
  database: DataSource,
  after: string | null,
): Promise<ListPage<ListedPublisher>> {
  const [row] = await database.query<{ page: ListedPublisher[] }[]>(QUERY, [after, PAGE_LENGTH + 1]);
  return toListPage(row!.page);
}
