import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { EntityDto } from './entity.dto';
import type { EntityListQuery } from './entity-list-query';

const ENTITY = jsonOf({
  id: publicIdOf('ent', 'en.id'),
  name: 'en.name',
  kind: 'en.kind',
  containedIn: `CASE WHEN home.id IS NULL THEN NULL ELSE ${jsonOf({ id: publicIdOf('ent', 'home.id'), name: 'home.name' })} END`,
  aliases: `(SELECT coalesce(json_agg(${jsonOf({ alias: 'ea.alias', origin: 'ea.origin' })} ORDER BY ea.alias), '[]')
               FROM entity_aliases ea WHERE ea.entity_id = en.id)`,
  stale: 'en.revision > en.fanned_out_revision',
  createdAt: instantOf('en.created_at'),
});

const FROM = 'entities en LEFT JOIN entities home ON home.id = en.contained_in';

/** Entities, newest first; merged ones are left out. */
export function listEntities(sql: Sql, query: EntityListQuery): Promise<ListPage<EntityDto>> {
  const where = openConditions();
  where.always('en.merged_into IS NULL');
  where.add('en.kind = ?', query.kind);
  where.add(
    `(strpos(lower(en.name), lower(?)) > 0
      OR EXISTS (SELECT 1 FROM entity_aliases ea WHERE ea.entity_id = en.id AND strpos(ea.alias, lower(?)) > 0))`,
    query.text,
  );
  const keys = [{ column: 'en.id', type: 'uuid' }] as const;
  return listPage(sql, { name: 'entities', entry: ENTITY, from: FROM, keys, order: 'DESC' }, where, query);
}

/** @throws ProblemException `not-found` */
export async function getEntity(sql: Sql, id: string): Promise<EntityDto> {
  const row = await firstRow<{ entry: EntityDto }>(sql, `SELECT ${ENTITY} AS entry FROM ${FROM} WHERE en.id = $1`, [
    id,
  ]);
  if (!row) throw notFound('entity');
  return row.entry;
}
