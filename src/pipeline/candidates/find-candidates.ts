import { bestMatches, type CandidateMatch, candidateScore, rarityOf } from '../../domain/matching/candidate-score';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import { commonTerms } from './common-terms';
import { type CandidateKind, type StoredTerms, termsToStore } from './store-terms';

/** Rows that a search may visit: the rarest terms of the text are looked up until they reach so many. */
const VISITED = 2500;
/** Rows of one term that are visited. */
const OF_ONE_TERM = 1500;
/** Terms of the text that are looked up. */
const LOOKED_UP = 40;
/** Best of those visited, which are ranked in full. */
const SHORTLIST = 120;

const asMap = ({ terms, weights }: StoredTerms): Map<string, number> =>
  new Map(terms.map((term, i) => [term, weights[i] ?? 0]));

/** The rows a text shares its rarest terms with, by index, those that share the most of what they say first. */
export const shortlistQuery = (kind: CandidateKind): string => `
  WITH asked AS (SELECT * FROM unnest($1::text[], $2::real[], $3::real[]) AS a(term, weight, estimate)),
  hits AS MATERIALIZED (
    SELECT asked.term, asked.weight, asked.estimate, hit.id, hit.length FROM asked CROSS JOIN LATERAL (
      SELECT k.id, cardinality(k.terms) AS length FROM ${kind}_terms k WHERE k.terms @> ARRAY[asked.term] LIMIT ${OF_ONE_TERM}) hit),
  counts AS (SELECT term, greatest(count(*), max(estimate)) AS found FROM hits GROUP BY term),
  shortlist AS (
    SELECT h.id FROM hits h JOIN counts c USING (term) GROUP BY h.id
    ORDER BY sum(h.weight * ln(1 + greatest($4::real - c.found, 0) / c.found)) / sqrt(max(h.length)) DESC, h.id LIMIT ${SHORTLIST})
  SELECT k.id, k.terms, k.weights, (SELECT json_object_agg(term, found) FROM counts) AS counts
  FROM shortlist JOIN ${kind}_terms k USING (id)`;

interface ShortlistRow extends StoredTerms {
  id: string;
  counts: Record<string, number>;
}

/**
 * The known claims or statements most like `text`, best first, as `buildCandidateIndex` ranks them, except that frequent terms
 * find nothing by themselves where rarer ones do, and that how frequent a term is, is an estimate.
 */
export async function findCandidates(
  sql: Sql,
  kind: CandidateKind,
  text: string,
  limit = 10,
): Promise<CandidateMatch[]> {
  const asked = termsToStore(text);
  const { known, counts: common, uncommon } = await commonTerms(sql, kind, asked.terms);
  const chosen = chooseTerms(asked, common);
  const found = await rows<ShortlistRow>(sql, prepared(shortlistQuery(kind)), [
    chosen.terms,
    chosen.weights,
    chosen.terms.map((term) => common.get(term) ?? 0),
    known,
  ]);
  const all = new Set(found.flatMap(({ terms }) => terms));
  const counts = new Map([
    ...Object.entries(found[0]?.counts ?? {}),
    ...(await commonTerms(sql, kind, [...all])).counts,
  ]);
  const rarity = (term: string): number => {
    const lines = counts.get(term) ?? uncommon;
    return rarityOf(lines, Math.max(known, lines));
  };
  const weighed = asMap(asked);
  const scored = found.map((row) => ({ id: row.id, score: candidateScore(weighed, asMap(row), rarity) }));
  return bestMatches(scored, limit);
}

/** The rarest terms, as many as may be visited; at least one. */
function chooseTerms(asked: StoredTerms, common: ReadonlyMap<string, number>): StoredTerms {
  const rarest = asked.terms
    .map((term, i) => ({ term, weight: asked.weights[i] ?? 0, found: Math.min(common.get(term) ?? 0, OF_ONE_TERM) }))
    .sort((a, b) => a.found - b.found)
    .slice(0, LOOKED_UP);
  let visited = 0;
  const chosen = rarest.filter(({ found }, i) => {
    visited += found;
    return i === 0 || visited <= VISITED;
  });
  return { terms: chosen.map(({ term }) => term), weights: chosen.map(({ weight }) => weight) };
}
