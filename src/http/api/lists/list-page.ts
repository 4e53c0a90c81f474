import { prepared } from '../../../platform/database/prepared';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { ReadyJson } from '../requests/ready-json';
import type { Conditions } from './conditions';
import { decodeCursor, encodeCursor, type KeyType, listMark, requireCursorOf } from './cursor';
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
  /**
   * A condition for lists in which rows take the place of others: what stood there when the reading of the pages began, told by an
   * id that was given out then. It keeps what changes between two pages from being missed.
   */
  stood?: (began: string) => string;
  /**
   * Whether one plan does for all values of what the list is narrowed by: not where some of them are rare and others are not. What is
   * said of the entries of a page can be planned once by itself, where an id is all that sorts them.
   */
  planOnce?: boolean | 'entries';
}

type Order = 'ASC' | 'DESC';

interface SortKey {
  column: string;
  type: KeyType;
  order?: Order;
}

/**
 * One page of a list, in one query. Which rows are on it comes first: the planner takes what an entry says for asked of every row there is,
 * and would have whole tables ready for it.
 */
export async function listPage<Entry>(
  sql: Sql,
  source: ListSource,
  where: Conditions,
  query: ListQuery,
): Promise<ListPage<Entry>> {
  const { keys, order, stood, planOnce = false } = source;
  const list = listMark(source.name, [where.text, where.parameters]);
  const types = keys.map((key) => key.type);
  const cursor = decodeCursor(stood ? ['uuid', ...types] : types, query.cursor);
  requireCursorOf(list, cursor);
  const parameters = [...where.parameters];
  const placeholder = (value: unknown): string => `$${parameters.push(value)}`;
  const began = stood ? [cursor?.keys[0] ?? (await nextId(sql))] : [];
  const after = cursor?.keys.slice(began.length).map((value, i) => `${placeholder(value)}::${types[i]}`);
  const conditions = [
    where.text,
    ...began.map((id) => stood!(`${placeholder(id)}::uuid`)),
    ...(after ? [beyondKeys(source, after)] : []),
  ];
  const columns = keys.map((key) => key.column);
  const narrowed = conditions.join(' AND ');
  const sorted = keys.map((key) => `${key.column} ${key.order ?? order}`).join(', ');
  // As a value, a limit could be anything to a plan that is made once.
  const page = `SELECT ${columns.map((column, i) => `${column} AS key_${i}`).join(', ')} FROM ${source.from}
       WHERE ${narrowed} ORDER BY ${sorted} LIMIT ${query.limit + 1}`;
  const entries = (shownPage: string): string => `WITH shown_page AS MATERIALIZED (${shownPage})
     SELECT ${source.entry} AS entry, to_json(ARRAY[${columns.map((column) => `${column}::text`).join(', ')}])::text AS keys
       FROM ${source.from} JOIN shown_page ON ${columns.map((column, i) => `${column} = shown_page.key_${i}`).join(' AND ')}
      WHERE ${narrowed} ORDER BY ${sorted}`;
  let statement = entries(page);
  if (planOnce === 'entries') {
    const shownKeys = await rows<{ key_0: unknown }>(sql, page, parameters);
    const given = placeholder(shownKeys.map(({ key_0 }) => key_0));
    statement = entries(`SELECT * FROM unnest(${given}::${types[0]}[]) AS shown (key_0)`);
  }
  const found = await rows<{ entry: Entry; keys: string }>(sql, planOnce ? prepared(statement) : statement, parameters);
  const shown = found.slice(0, query.limit);
  const hasMore = found.length > query.limit;
  const last = shown.at(-1);
  return {
    items: shown.map((row) => row.entry),
    nextCursor:
      hasMore && last ? encodeCursor({ list, keys: [...began, ...(JSON.parse(last.keys) as string[])] }) : null,
    hasMore,
  };
}

/** The same as JSON that nobody here takes apart and puts together again. */
export async function readyPage(sql: Sql, source: ListSource, where: Conditions, query: ListQuery): Promise<ReadyJson> {
  const { items, ...rest } = await listPage<string>(sql, { ...source, entry: `${source.entry}::text` }, where, query);
  return new ReadyJson(`{"items":[${items.join(',')}],${JSON.stringify(rest).slice(1)}`, rest.nextCursor);
}

/** An id of this moment (UUID version 7): rows have greater ones from now on. */
export async function nextId(sql: Sql): Promise<string> {
  const row = await firstRow<{ id: string }>(sql, 'SELECT new_id() AS id');
  return row!.id;
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
