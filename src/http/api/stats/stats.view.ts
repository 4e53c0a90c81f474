import { keptFigures } from '../../../platform/database/kept-figures';
import { firstRow } from '../../../platform/database/rows';
import { CLAIM_STATES } from '../claims/claim-states';
import { jsonOf } from '../sql-expressions';
import type { GAP_TABLES, StatsDto } from './stats.dto';

const FOLLOWERS: Record<(typeof GAP_TABLES)[number], string> = {
  articles: 'matched_revision',
  questions: 'assessed_revision',
  events: 'checked_revision',
  publishers: 'fanned_out_revision',
  entities: 'fanned_out_revision',
};

const count = (from: string): string => `(SELECT count(*) FROM ${from})`;

const LISTED_CLAIMS = `claims c JOIN questions q ON q.id = c.question_id
  WHERE c.merged_into IS NULL AND q.merged_into IS NULL AND NOT q.dormant`;

const byState = Object.fromEntries([
  ...CLAIM_STATES.map((state) => [state, `count(*) FILTER (WHERE c.state = '${state}')`]),
  ['unassessed', 'count(*) FILTER (WHERE c.state IS NULL)'],
]);

const STATS = jsonOf({
  publishers: count('publishers'),
  articles: count('articles'),
  statements: count('statements WHERE withdrawn_at IS NULL'),
  questions: count('questions WHERE merged_into IS NULL AND NOT dormant'),
  claims: 'listed.claims',
  claimsByState: 'listed.states',
  evidence: count("evidence WHERE withdrawn_at IS NULL AND decision IS DISTINCT FROM 'rejected'"),
  contradictions: count('contradictions WHERE resolved_at IS NULL'),
  suggestions: count('suggestions WHERE decision IS NULL'),
  verdicts: count('verdicts'),
  waiting: jsonOf(
    Object.fromEntries(
      Object.entries(FOLLOWERS).map(([table, follower]) => [
        table,
        count(`${table} WHERE revision > ${follower} AND parked_reason IS NULL`),
      ]),
    ),
  ),
  parked: Object.keys(FOLLOWERS)
    .map((table) => count(`${table} WHERE parked_reason IS NOT NULL`))
    .join(' + '),
});

/** Counts of everything, in one query. */
export const getStats = keptFigures(async (sql): Promise<StatsDto> => {
  const row = await firstRow<{ entry: StatsDto }>(
    sql,
    `SELECT ${STATS} AS entry FROM (SELECT count(*) AS claims, ${jsonOf(byState)} AS states FROM ${LISTED_CLAIMS}) listed`,
  );
  if (!row) throw new Error('A SELECT without FROM has one row');
  return row.entry;
});
