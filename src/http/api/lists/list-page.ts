import { rows, type Sql } from '../../../platform/database/rows';
import type { Conditions } from './conditions';
import { decodeCursor, encodeCursor, type KeyType } from './cursor';
import type { ListQuery } from './list-query';

export interface ListPage<Entry> {
  items: Entry[];
  nextCursor: string | null;
  hasMore: boolean;
}

/** A list in SQL. Its order is that of the keys, whose last one is unique: pages have no gaps and no duplicates. */
export interface ListSource {
  /** Goes into the cursor, so that a cursor of another list is noticed. */
  name: string;
  /** JSON expression of one entry. */
  entry: string;
  from: string;
  keys: readonly { column: string; type: KeyType }[];
  order: 'ASC' | 'DESC';
}

/** One page of a list, in one query. */
export async function listPage<Entry>(
  sql: Sql,
  source: ListSource,
  where: Conditions,
  query: ListQuery,
): Promise<ListPage<Entry>> {
  const { keys, order } = source;
  const parameters = [...where.parameters];
  const placeholder = (value: unknown): string => `$${parameters.push(value)}`;
  const after =
    query.cursor === undefined
      ? null
      : decodeCursor(
          source.name,
          keys.map((key) => key.type),
          query.cursor,
        );
  const beyond = after?.map((value, i) => `${placeholder(value)}::${keys[i]?.type}`);
  const columns = keys.map((key) => key.column);
  const found = await rows<{ entry: Entry; keys: string[] }>(
    sql,
    `SELECT ${source.entry} AS entry, ARRAY[${columns.map((column) => `${column}::text`).join(', ')}] AS keys
       FROM ${source.from}
      WHERE ${where.text} ${beyond ? `AND (${columns.join(', ')}) ${order === 'ASC' ? '>' : '<'} (${beyond.join(', ')})` : ''}
      ORDER BY ${columns.map((column) => `${column} ${order}`).join(', ')}
      LIMIT ${placeholder(query.limit + 1)}`,
    parameters,
  );
  const shown = found.slice(0, query.limit);
  const hasMore = found.length > query.limit;
  const last = shown.at(-1);
  return {
    items: shown.map((row) => row.entry),
    nextCursor: hasMore && last ? encodeCursor(source.name, last.keys) : null,
    hasMore,
  };
}
