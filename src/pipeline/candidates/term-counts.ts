import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import type { CandidateKind, StoredTerms } from './store-terms';

/** Above the number of any line. */
const NO_END = 2 ** 31 - 1;

const countsQuery = (kind: CandidateKind): string => `
  SELECT asked.place::int, p.count::int FROM unnest($1::text[]) WITH ORDINALITY AS asked(term, place) CROSS JOIN LATERAL (
    SELECT sum(count) AS count FROM ${kind}_postings WHERE term = hashtextextended(asked.term, 0) AND first < $2) p
  WHERE p.count IS NOT NULL`;

/** In how many lines of the blocks that begin before this line each term is; those in none are left out. */
export async function countsInBlocks(
  sql: Sql,
  kind: CandidateKind,
  terms: string[],
  before = NO_END,
): Promise<Map<string, number>> {
  if (terms.length === 0 || before === 0) return new Map();
  const counted = await rows<{ place: number; count: number }>(sql, prepared(countsQuery(kind)), [terms, before]);
  return new Map(counted.map(({ place, count }) => [terms[place - 1]!, count]));
}

/** In how many of these lines each term is. */
export function countIn(lines: readonly Pick<StoredTerms, 'terms'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of lines) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
