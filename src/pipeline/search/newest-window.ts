import { expectedRows } from '../../platform/database/expected-rows';
import { firstRow, type Sql } from '../../platform/database/rows';
import { SEARCH_SOURCES, type SearchKind } from './search-sources';

/** Of words that more texts have, the newest are looked for among the newest of all texts first. */
const FREQUENT = 5_000;
/** How many times as many texts with the words the newest ones are expected to hold as are wanted. */
const MARGIN = 2;

export interface Asked {
  /** As `websearch_to_tsquery` reads them. */
  words: string;
  /** Texts of each kind that are wanted. */
  wanted: number;
}

/**
 * The id (uuid) from which on texts are new enough that some `wanted` of them should have the words, of each kind in which words are
 * frequent: those are found without reading whatever has the words. By the statistics of the planner; only the time of a search rests on them.
 * Call it before `prepareSearch`, which takes the order of ids away from the planner.
 */
export async function newestWindows(
  sql: Sql,
  kinds: SearchKind[],
  { words, wanted }: Asked,
): Promise<Partial<Record<SearchKind, string>>> {
  const frequent: SearchKind[] = [];
  const shares: number[] = [];
  for (const kind of kinds) {
    const expected = await expectedOf(sql, kind, words);
    if (expected <= FREQUENT) continue;
    frequent.push(kind);
    shares.push((MARGIN * wanted) / expected);
  }
  if (frequent.length === 0) return {};
  const edges = frequent.map((kind, i) => {
    const { from, id } = SEARCH_SOURCES[kind];
    return `(SELECT ${id} FROM ${from} ORDER BY ${id} DESC LIMIT 1 OFFSET (
      SELECT ceil(reltuples * $${i + 1}::float8)::bigint FROM pg_class WHERE oid = '${from.split(' ')[0]}'::regclass)) AS ${kind}`;
  });
  const found = await firstRow<Record<SearchKind, string | null>>(sql, `SELECT ${edges.join(', ')}`, shares);
  return Object.fromEntries(frequent.flatMap((kind) => (found![kind] === null ? [] : [[kind, found![kind]]])));
}

/** How many texts of a kind have the words, as the planner expects. */
function expectedOf(sql: Sql, kind: SearchKind, words: string): Promise<number> {
  const { from, words: held } = SEARCH_SOURCES[kind];
  return expectedRows(sql, `SELECT FROM ${from} WHERE ${held} @@ websearch_to_tsquery('english', $1)`, [words]);
}
