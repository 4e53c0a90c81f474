import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { PERSON_SUMMARY } from '../people/people.view';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { KeyDto } from './key.dto';
import type { KeyListQuery } from './key-requests.dto';

const KEY = jsonOf({
  id: publicIdOf('key', 'k.id'),
  name: 'k.name',
  person: PERSON_SUMMARY,
  scopes: 'k.scopes',
  expiresAt: instantOf('k.expires_at'),
  lastUsedAt: instantOf('k.last_used_at'),
  revokedAt: instantOf('k.revoked_at'),
  createdAt: instantOf('k.created_at'),
});
const FROM = 'machine_keys k JOIN people p ON p.id = k.person_id';

/** The keys of one person, newest first, revoked ones included. */
export function listKeys(sql: Sql, personId: string, query: KeyListQuery): Promise<ListPage<KeyDto>> {
  const where = openConditions();
  where.add('k.person_id = ?', personId);
  const keys = [{ column: 'k.id', type: 'uuid' }] as const;
  return listPage(sql, { name: 'keys', entry: KEY, from: FROM, keys, order: 'DESC' }, where, query);
}

/** @param ownedBy uuid of the person whose key it has to be; null: anybody's. @throws ProblemException `not-found` */
export async function getKey(sql: Sql, keyId: string, ownedBy: string | null): Promise<KeyDto> {
  const row = await firstRow<{ entry: KeyDto }>(
    sql,
    `SELECT ${KEY} AS entry FROM ${FROM} WHERE k.id = $1 AND ($2::uuid IS NULL OR k.person_id = $2)`,
    [keyId, ownedBy],
  );
  if (!row) throw notFound('key');
  return row.entry;
}
