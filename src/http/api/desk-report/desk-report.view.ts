import { cohensKappa } from '../../../domain/workflow/agreement';
import { WAITING_STATES } from '../../../domain/workflow/review-state';
import { keptFigures } from '../../../platform/database/kept-figures';
import { firstRow } from '../../../platform/database/rows';
import { CLAIM_STATES } from '../claims/claim-states';
import { jsonOf } from '../sql-expressions';
import type { AgreementDto, DeskReportDto, ReportDays } from './desk-report.dto';
import { READ_TWICE, READINGS } from './readings';

const MOST_DRAWN = 15;

const counted = (condition: string) => `count(*) FILTER (WHERE ${condition})::int`;
const among = (actions: string[]) => `action IN (${actions.map((action) => `'review.${action}'`).join(', ')})`;
const hours = (value: string) => `round((${value})::numeric / 3600, 2)::float`;

/** JSON of how `seconds` are spread over rows. */
const SPREAD = jsonOf({
  count: 'count(*)',
  median: hours('percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)'),
  p90: hours('percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds)'),
  longest: hours('max(seconds)'),
});

const age = (from: string, to: string) => `extract(epoch FROM ${to} - ${from})`;

const DAY = `(v.created_at AT TIME ZONE 'UTC')::date`;

const QUERY = `
  WITH days AS (
      SELECT day::date, (day AT TIME ZONE 'UTC') AS begins
      FROM generate_series((now() AT TIME ZONE 'UTC')::date - ($1::int - 1), (now() AT TIME ZONE 'UTC')::date, interval '1 day') day),
    since AS (SELECT min(begins) AS begins FROM days),
    readings AS MATERIALIZED (${READINGS}),
    twice AS MATERIALIZED (${READ_TWICE}),
    acts AS (
      SELECT (at AT TIME ZONE 'UTC')::date AS day, ${counted(among(['publish', 'keep']))} AS published,
        ${counted(among(['not_checkable', 'need_evidence', 'merge']))} AS shelved
      FROM history h WHERE action LIKE 'review.%' AND at >= (SELECT begins FROM since) AND NOT EXISTS (
        SELECT FROM history u WHERE u.subject_id = h.subject_id AND u.action = 'review.undo'
          AND (u.after->>'revision')::int = (h.after->>'revision')::int + 1)
      GROUP BY 1),
    read AS (
      SELECT (at AT TIME ZONE 'UTC')::date AS day, ${counted(`action = 'review.rule'`)} AS ruled,
        ${counted(`action <> 'review.rule'`)} AS reread, ${counted(`action = 'review.rule' AND state = 'second_reading'`)} AS sent_on
      FROM readings WHERE at >= (SELECT begins FROM since) GROUP BY 1),
    came AS (
      SELECT (created_at AT TIME ZONE 'UTC')::date AS day, count(*)::int AS arrived FROM reviews
      WHERE created_at >= (SELECT begins FROM since) GROUP BY 1),
    -- By how many more claims a state had at the end of a day than at its beginning: what is in it at all is the sum of all days till then.
    versions AS MATERIALIZED (
      SELECT ${DAY} AS day, v.state, count(*)::int AS more FROM verdicts v GROUP BY 1, 2
      UNION ALL SELECT ${DAY} AS day, before.state, -count(*)::int FROM verdicts v
        JOIN verdicts before ON before.claim_id = v.claim_id AND before.number = v.number - 1 GROUP BY 1, 2),
    drawn AS (
      SELECT day FROM (SELECT *, row_number() OVER (ORDER BY day DESC) - 1 AS place FROM days) d
      WHERE place % ceil($1 / ${MOST_DRAWN}.0)::int = 0)
  SELECT json_build_object(
    'throughput', (SELECT json_agg(${jsonOf({
      day: 'days.day',
      arrived: 'coalesce(arrived, 0)',
      ruled: 'coalesce(ruled, 0)',
      reread: 'coalesce(reread, 0)',
      published: 'coalesce(published, 0)',
      shelved: 'coalesce(shelved, 0)',
    })} ORDER BY days.day) FROM days LEFT JOIN acts USING (day) LEFT JOIN read USING (day) LEFT JOIN came USING (day)),
    'waiting', (SELECT ${SPREAD} FROM (SELECT ${age('waiting_since', 'now()')} AS seconds FROM reviews
      WHERE state IN (${WAITING_STATES.map((state) => `'${state}'`).join(', ')})) w),
    'timeToRuling', (SELECT ${SPREAD} FROM (SELECT ${age('r.created_at', 'min(readings.at)')} AS seconds
      FROM readings JOIN reviews r USING (claim_id) GROUP BY r.claim_id, r.created_at
      HAVING min(readings.at) >= (SELECT begins FROM since)) t),
    'secondReadingShare', (SELECT round(sum(sent_on)::numeric / nullif(sum(ruled), 0), 3)::float FROM read),
    'pairs', (SELECT coalesce(json_agg(${jsonOf({
      first: 'twice.first',
      second: 'twice.second',
      tags: `ARRAY(SELECT tag FROM review_tags t WHERE t.claim_id = twice.claim_id ORDER BY tag)`,
    })}), '[]') FROM twice WHERE at >= (SELECT begins FROM since)),
    'verdicts', (SELECT json_agg(json_build_object('day', day, 'states', states) ORDER BY day) FROM (
      SELECT drawn.day, ${jsonOf(Object.fromEntries(CLAIM_STATES.map((state) => [state, `coalesce(sum(v.more) FILTER (WHERE v.state = '${state}'), 0)::int`])))} AS states
      FROM drawn LEFT JOIN versions v ON v.day <= drawn.day GROUP BY drawn.day) s)
  ) AS report`;

interface Pair {
  first: string;
  second: string;
  tags: string[];
}

type ReportRow = Omit<DeskReportDto, 'days' | 'agreement' | 'agreementByTag'> & { pairs: Pair[] };

/** How the desk did in the last days, today included. */
export const getDeskReport = keptFigures(async (sql, days: ReportDays): Promise<DeskReportDto> => {
  const row = await firstRow<{ report: ReportRow }>(sql, QUERY, [days]);
  const { pairs, ...report } = row!.report;
  return { days, ...report, agreement: agreementOf(null, pairs), agreementByTag: byTag(pairs) };
});

function agreementOf(tag: string | null, pairs: Pair[]): AgreementDto {
  const kappa = cohensKappa(pairs.map(({ first, second }) => [first, second] as const));
  return {
    tag,
    pairs: pairs.length,
    same: pairs.filter(({ first, second }) => first === second).length,
    kappa: kappa === null ? null : Math.round(kappa * 1000) / 1000,
  };
}

function byTag(pairs: Pair[]): AgreementDto[] {
  const groups = new Map<string | null, Pair[]>();
  for (const pair of pairs) {
    const tags = pair.tags.length > 0 ? pair.tags : [null];
    for (const tag of tags) groups.set(tag, [...(groups.get(tag) ?? []), pair]);
  }
  return [...groups].map(([tag, own]) => agreementOf(tag, own)).sort((a, b) => b.pairs - a.pairs);
}
