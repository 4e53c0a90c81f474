import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import type { CandidateKind } from './store-terms';

export interface CommonTerms {
  /** Lines there are, about. */
  known: number;
  /** Lines that have a term, about, for those of the terms that are common. */
  counts: Map<string, number>;
  /** Lines that have one of the other terms: between one and as many as the least common of the common ones. */
  uncommon: number;
}

interface ShareRow {
  known: number;
  least: number | null;
  term: string | null;
  share: number | null;
}

// PostgreSQL keeps the most common elements of an array column and their shares, then the least of them: nothing has to be counted
// when a line is stored.
const SHARES = prepared(`
  WITH common AS MATERIALIZED (
    SELECT most_common_elems::text::text[] AS elements, most_common_elem_freqs AS shares FROM pg_stats
    WHERE schemaname = current_schema() AND tablename = $1 AND attname = 'terms')
  SELECT greatest(t.reltuples, 0)::float8 AS known, (SELECT shares[cardinality(elements) + 1] FROM common) AS least, c.term, c.share
  FROM pg_class t LEFT JOIN (SELECT u.* FROM common, unnest(elements, shares) AS u(term, share)) c ON c.term = ANY($2::text[])
  WHERE t.oid = to_regclass($1)`);

/** How common terms are among the known claims or statements, by the statistics of the database; before there are any, none is. */
export async function commonTerms(sql: Sql, kind: CandidateKind, terms: string[]): Promise<CommonTerms> {
  const found = await rows<ShareRow>(sql, SHARES, [`${kind}_terms`, terms]);
  const known = Math.max(1, found[0]?.known ?? 0);
  const counts = found.flatMap(({ term, share }): [string, number][] =>
    term === null || share === null ? [] : [[term, share * known]],
  );
  const least = Math.max(1, (found[0]?.least ?? 0) * known);
  return { known, counts: new Map(counts), uncommon: Math.sqrt(least) };
}
