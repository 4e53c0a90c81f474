import { rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { ELSEWHERE, WORD_PLACES, type WordPlace } from './word-places';

/** A row in which words still stand. */
export interface WordsFound {
  /** "version", or what the row is: "claim", "evidence" …; the name of its table where that has no other. */
  kind: string;
  /** Public id of the row; of a version, that of its claim; null where it has none. */
  id: string | null;
  /** Of a version of a claim or an article. */
  number: number | null;
  /** What to do about it. */
  advice: string;
}

/** Rows of one kind that are told. */
export const MOST_FOUND = 1_000;

/** Every blank counts as one, as pages show it; letters of either case are the same. */
const flat = (text: string): string => `regexp_replace(lower(${text}), '[[:space:]\\u00a0]+', ' ', 'g')`;

/**
 * Where these words are still to be read, whatever their case and line breaks: versions first, by claim and number, then every other text of
 * the schema, also of tables that a later migration adds. Reads all rows, so it takes a while on a large database.
 */
export async function findWords(sql: Sql, words: string): Promise<WordsFound[]> {
  const found: WordsFound[] = [];
  for (const table of await tablesInOrder(sql)) found.push(...(await findIn(sql, table, words)));
  return found;
}

interface SearchedTable {
  /** As SQL writes it. */
  name: string;
  /** Whether its rows have an id of their own. */
  hasId: boolean;
}

async function tablesInOrder(sql: Sql): Promise<SearchedTable[]> {
  const tables = await rows<SearchedTable>(
    sql,
    `SELECT quote_ident(t.table_name) AS name, EXISTS (SELECT FROM information_schema.columns c
       WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.column_name = 'id' AND c.data_type = 'uuid') AS "hasId"
     FROM information_schema.tables t WHERE t.table_schema = current_schema() AND t.table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const order = Object.keys(WORD_PLACES);
  const place = ({ name }: SearchedTable): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return tables.sort((a, b) => place(a) - place(b));
}

async function findIn(sql: Sql, { name, hasId }: SearchedTable, words: string): Promise<WordsFound[]> {
  const place: WordPlace | undefined = WORD_PLACES[name];
  const id = place?.id ?? (hasId ? 'id' : 'NULL::uuid');
  const rowsWithThem = await rows<{ id: string | null; number: number | null }>(
    sql,
    `SELECT DISTINCT ${id} AS id, ${place?.number ?? 'NULL::int'} AS number FROM ${name} searched WHERE EXISTS (
       SELECT FROM jsonb_path_query(to_jsonb(searched), '$.** ? (@.type() == "string")') said
       WHERE strpos(${flat(`said #>> '{}'`)}, ${flat('$1::text')}) > 0)
     ORDER BY 1, 2 LIMIT ${MOST_FOUND}`,
    [words],
  );
  return rowsWithThem.map((row) => ({
    kind: place?.kind ?? name,
    id: place && row.id !== null ? toPublicId(place.prefix, row.id) : row.id,
    number: row.number,
    advice: place?.advice ?? ELSEWHERE,
  }));
}
