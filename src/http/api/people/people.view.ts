import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { PersonListQuery } from './people-requests.dto';
import type { PersonDto } from './person.dto';

const SUMMARY = { id: publicIdOf('per', 'p.id'), name: 'p.name' };

/** JSON of the person `p` as other resources show them. */
export const PERSON_SUMMARY = jsonOf(SUMMARY);

const person = (email: 'p.email' | 'NULL'): string =>
  jsonOf({
    ...SUMMARY,
    email,
    role: 'p.role',
    disabled: 'p.disabled_at IS NOT NULL',
    createdAt: instantOf('p.created_at'),
  });

/** People, newest first; their addresses where `withEmail`. */
export function listPeople(sql: Sql, query: PersonListQuery, withEmail: boolean): Promise<ListPage<PersonDto>> {
  const where = openConditions();
  where.add('p.role = ?', query.role);
  where.add('(p.disabled_at IS NOT NULL) = ?', query.disabled);
  const keys = [{ column: 'p.id', type: 'uuid' }] as const;
  const entry = person(withEmail ? 'p.email' : 'NULL');
  return listPage(sql, { name: 'people', entry, from: 'people p', keys, order: 'DESC' }, where, query);
}

/** @throws ProblemException `not-found` */
export async function getPerson(sql: Sql, id: string, withEmail: boolean): Promise<PersonDto> {
  const row = await firstRow<{ entry: PersonDto }>(
    sql,
    `SELECT ${person(withEmail ? 'p.email' : 'NULL')} AS entry FROM people p WHERE p.id = $1`,
    [id],
  );
  if (!row) throw notFound('person');
  return row.entry;
}
