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
  keys: readonly SortKey[];
  /** Of the keys that have none of their own. */
  order: Order;
}

type Order = 'ASC' | 'DESC';

interface SortKey {
  column: string;
  type: KeyType;
  order?: Order;
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
  const beyond =
    after &&
    beyondKeys(
      source,
      after.map((value, i) => `${placeholder(value)}::${keys[i]?.type}`),
    );
  const columns = keys.map((key) => key.column);
  const found = await rows<{ entry: Entry; keys: string[] }>(
    sql,
    `SELECT ${source.entry} AS entry, ARRAY[${columns.map((column) => `${column}::text`).join(', ')}] AS keys
       FROM ${source.from}
      WHERE ${where.text} ${beyond ? `AND ${beyond}` : ''}
      ORDER BY ${keys.map((key) => `${key.column} ${key.order ?? order}`).join(', ')}
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

const past = (order: Order): string => (order === 'ASC' ? '>' : '<');

/** What comes after these keys: one comparison of rows where all keys run the same way, which an index answers best. */
function beyondKeys({ keys, order }: ListSource, values: string[]): string {
  const columns = keys.map((key) => key.column);
  if (keys.every((key) => (key.order ?? order) === order))
    return `(${columns.join(', ')}) ${past(order)} (${values.join(', ')})`;
  const alternatives = keys.map((key, i) => {
    const equal = columns.slice(0, i).map((column, place) => `${column} = ${values[place]}`);
    return [...equal, `${key.column} ${past(key.order ?? order)} ${values[i]}`].join(' AND ');
  });
  const first = `${columns[0]} ${past(keys[0]?.order ?? order)}= ${values[0]}`;
  return `${first} AND (${alternatives.join(' OR ')})`;
}
