import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { PublisherDto } from './publisher.dto';
import type { PublisherListQuery } from './publisher-list-query';

const SUMMARY = { id: publicIdOf('pub', 'p.id'), name: 'p.name', grade: 'p.grade', owner: 'p.owner' };

/** JSON of the publisher `p` as other resources show it. */
export const PUBLISHER_SUMMARY = jsonOf(SUMMARY);

const PUBLISHER = jsonOf({
  ...SUMMARY,
  articleCount: '(SELECT count(*) FROM articles a WHERE a.publisher_id = p.id AND a.retracted_at IS NULL)',
  stale: 'p.revision > p.fanned_out_revision',
  createdAt: instantOf('p.created_at'),
});

/** Publishers, newest first. */
export function listPublishers(sql: Sql, query: PublisherListQuery): Promise<ListPage<PublisherDto>> {
  const where = openConditions();
  where.add('p.grade = ?', query.grade);
  where.add(`strpos(lower(p.name), lower(?)) > 0`, query.text);
  const keys = [{ column: 'p.id', type: 'uuid' }] as const;
  return listPage(
    sql,
    { name: 'publishers', entry: PUBLISHER, from: 'publishers p', keys, order: 'DESC' },
    where,
    query,
  );
}

/** @throws ProblemException `not-found` */
export async function getPublisher(sql: Sql, id: string): Promise<PublisherDto> {
  const row = await firstRow<{ entry: PublisherDto }>(
    sql,
    `SELECT ${PUBLISHER} AS entry FROM publishers p WHERE p.id = $1`,
    [id],
  );
  if (!row) throw notFound('publisher');
  return row.entry;
}
