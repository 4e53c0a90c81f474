import { prepared } from '../../platform/database/prepared';
import { firstRow, type Sql } from '../../platform/database/rows';
import type { CandidateKind } from './store-terms';

export interface CommonTerms {
  /** Lines there are, about. */
  known: number;
  /** Lines that have a term, about, of those terms that are common. */
  counts: ReadonlyMap<string, number>;
  /** Lines that have the least common of them, about. */
  least: number;
}

const STANDING = prepared(`
  SELECT greatest(reltuples, 1)::float8 AS known,
    concat_ws(' ', pg_stat_get_analyze_count(oid), pg_stat_get_autoanalyze_count(oid), reltuples) AS taken
  FROM pg_class WHERE oid = to_regclass($1)`);

// PostgreSQL keeps the most common elements of an array column and their shares, then the least of them: nothing has to be counted
// when a line is stored.
const STATISTICS = `
  SELECT to_json(most_common_elems::text::text[]) AS elements, to_json(most_common_elem_freqs) AS shares FROM pg_stats
  WHERE schemaname = current_schema() AND tablename = $1 AND attname = 'terms'`;

interface Statistics {
  elements: string[] | null;
  shares: number[] | null;
}

/** What was read last, and of which statistics: they are ten thousand terms, and change when PostgreSQL takes them again. */
const lastRead = new WeakMap<Sql, Map<CandidateKind, CommonTerms & { taken: string }>>();

/** How common terms are among the known claims or statements, by the statistics of the database; before there are any, none is. */
export async function commonTerms(sql: Sql, kind: CandidateKind): Promise<CommonTerms> {
  const table = `${kind}_terms`;
  const { known, taken } = (await firstRow<{ known: number; taken: string }>(sql, STANDING, [table]))!;
  const before = lastRead.get(sql) ?? new Map<CandidateKind, CommonTerms & { taken: string }>();
  const last = before.get(kind);
  if (last?.taken === taken) return last;
  const statistics = await firstRow<Statistics>(sql, STATISTICS, [table]);
  const shares = statistics?.shares ?? [];
  const counts = new Map(statistics?.elements?.map((term, i) => [term, (shares[i] ?? 0) * known]));
  const now = { known, counts, least: Math.max(1, (shares[counts.size] ?? 0) * known), taken };
  lastRead.set(sql, before.set(kind, now));
  return now;
}
