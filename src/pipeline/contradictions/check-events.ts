import type { DataSource } from 'typeorm';
import { checkSums, type SumCheck, type SumOperand } from '../../domain/contradictions/check-sums';
import { roleOf } from '../../domain/contradictions/role-of';
import type { Answer } from '../../domain/values/answer';
import { prepared } from '../../platform/database/prepared';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { rows, type Sql } from '../../platform/database/rows';
import { recordFailure } from '../gaps';
import { writeHalving } from '../write-halving';
import type { FoundContradiction } from './found-contradiction';
import { recordContradictions } from './record-contradictions';

interface FigureRow {
  eventId: string;
  claimId: string;
  /** "how_many:died:person": the middle part says what is counted. */
  slotKey: string;
  scope: string | null;
  answer: Extract<Answer, { type: 'quantity' }>;
  articleId: string | null;
  publisher: string;
}

interface EventCheck extends SumCheck {
  naturalKey: string;
  /** The publisher whose article gives the figures together; null when they come from several articles. */
  publisher: string | null;
}

// In steps: to plan a join of eight tables at once takes longer than the join.
const FIGURES = prepared(`
  WITH home AS MATERIALIZED (
    SELECT id, event_id, slot_key, scope FROM questions
    WHERE event_id = ANY($1::uuid[]) AND slot = 'how_many' AND answer_type = 'quantity' AND merged_into IS NULL),
  family AS MATERIALIZED (
    SELECT id, id AS home_id FROM home UNION ALL SELECT q.id, q.merged_into FROM home JOIN questions q ON q.merged_into = home.id),
  told AS MATERIALIZED (
    SELECT told.id, coalesce(told.merged_into, told.id) AS claim_id, family.home_id
    FROM family JOIN claims told ON told.question_id = family.id)
  SELECT home.event_id AS "eventId", c.id AS "claimId", home.slot_key AS "slotKey", home.scope, c.answer, s.article_id AS "articleId", p.name AS publisher
  FROM told JOIN home ON home.id = told.home_id JOIN claims c ON c.id = told.claim_id
  JOIN evidence e ON e.claim_id = told.id
  JOIN publishers p ON p.id = e.publisher_id LEFT JOIN statements s ON s.id = e.statement_id LEFT JOIN articles a ON a.id = s.article_id
  WHERE e.stance = 'supports' AND e.withdrawn_at IS NULL AND e.decision IS DISTINCT FROM 'rejected' AND a.retracted_at IS NULL
    AND (e.confidence >= 0.5 OR e.decision = 'confirmed')
  ORDER BY home.event_id, s.article_id, e.id`);

interface CheckedEvent {
  id: string;
  /** At which its figures were read. */
  revision: number;
  checks: EventCheck[];
}

const BATCH = 100;

/**
 * Checks parts against totals among the figures of each of these events that is due. Figures that one article gives together are checked
 * whatever comes out; figures of several articles only count where they add up, since each article may tell of another moment. One that
 * fails is noted with its reason and never holds up the others.
 */
export async function checkEvents(dataSource: DataSource, eventIds: string[]): Promise<void> {
  for (let start = 0; start < eventIds.length; start += BATCH) {
    const checked = await checkDue(dataSource, eventIds.slice(start, start + BATCH));
    await writeHalving(checked, {
      write: (some) => writeChecks(dataSource, some),
      fail: ({ id }, error) => recordFailure(dataSource, 'events', id, error),
    });
  }
}

async function checkDue(dataSource: DataSource, eventIds: string[]): Promise<CheckedEvent[]> {
  const due = await rows<{ id: string; revision: number }>(
    dataSource,
    `SELECT id, revision FROM events WHERE id = ANY($1::uuid[]) AND revision > checked_revision AND merged_into IS NULL`,
    [eventIds],
  );
  if (due.length === 0) return [];
  const figures = new Map(due.map(({ id }): [string, FigureRow[]] => [id, []]));
  for (const figure of await rows<FigureRow>(dataSource, FIGURES, [[...figures.keys()]]))
    figures.get(figure.eventId)!.push(figure);
  const checked: CheckedEvent[] = [];
  for (const { id, revision } of due) {
    try {
      checked.push({ id, revision, checks: checkFigures(figures.get(id)!) });
    } catch (error) {
      await recordFailure(dataSource, 'events', id, error);
    }
  }
  return checked;
}

/** In one transaction; what a newer check has come before is left. */
function writeChecks(dataSource: DataSource, checked: CheckedEvent[]): Promise<never[]> {
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const won = await rows<{ id: string }>(
        manager,
        prepared(`WITH seen AS (SELECT e.id, r.revision FROM events e JOIN jsonb_to_recordset($1::jsonb) AS r(id uuid, revision int) ON r.id = e.id
           WHERE e.checked_revision < r.revision ORDER BY e.id FOR NO KEY UPDATE OF e)
         UPDATE events e SET checked_revision = seen.revision, attempts = 0, next_attempt_at = '-infinity', parked_reason = NULL
         FROM seen WHERE e.id = seen.id RETURNING e.id`),
        [JSON.stringify(checked.map(({ id, revision }) => ({ id, revision })))],
      );
      const ids = new Set(won.map(({ id }) => id));
      const current = checked.filter(({ id }) => ids.has(id));
      if (current.length === 0) return [];
      await storeChecks(manager, current);
      const findings = current.map(({ id, checks }) => ({
        eventId: id,
        questionId: null,
        found: checks.filter(({ holds }) => !holds).map(failure(id)),
      }));
      await recordContradictions(manager, findings);
      return [];
    }),
  );
}

function checkFigures(figures: FigureRow[]): EventCheck[] {
  const byArticle = new Map<string, FigureRow[]>();
  for (const figure of figures) {
    if (figure.articleId === null) continue;
    byArticle.set(figure.articleId, [...(byArticle.get(figure.articleId) ?? []), figure]);
  }
  const within = [...byArticle.values()].flatMap((own) => named(checkSums(own.map(toOperand)), own[0]!.publisher));
  // Where the figures of one article add up, those of several that do so as well may be of different days.
  const settled = new Set(within.filter(({ holds }) => holds).map(({ rule }) => rule));
  const across = named(checkSums(figures.map(toOperand)), null);
  const found = [...within, ...across.filter(({ holds, rule }) => holds && !settled.has(rule))];
  return [...new Map(found.reverse().map((check) => [check.naturalKey, check])).values()].reverse();
}

function toOperand({ claimId, slotKey, scope, answer }: FigureRow): SumOperand {
  const { value, min, max, comparator } = answer;
  return { id: claimId, role: roleOf(slotKey), value, min, max, comparator, scope };
}

function named(checks: SumCheck[], publisher: string | null): EventCheck[] {
  return checks.map((check) => ({
    ...check,
    publisher,
    naturalKey: [check.rule, ...check.operands.map(({ id }) => id)].join(':'),
    explanation: !check.holds && publisher ? `${publisher}: ${check.explanation}` : check.explanation,
  }));
}

function failure(eventId: string): (check: EventCheck) => FoundContradiction {
  return ({ rule, operands, explanation, naturalKey }) => ({
    kind: 'sum',
    rule,
    claimA: operands[0]!.id!,
    claimB: operands.at(-1)!.id!,
    operands,
    explanation,
    naturalKey: `${eventId}:${naturalKey}`,
  });
}

async function storeChecks(sql: Sql, events: CheckedEvent[]): Promise<void> {
  const stored = events.flatMap(({ id, checks }) => checks.map((check) => ({ ...check, eventId: id })));
  await rows(
    sql,
    `DELETE FROM arithmetic_checks WHERE event_id = ANY($1::uuid[])
       AND (event_id, natural_key) NOT IN (SELECT * FROM unnest($2::uuid[], $3::text[]))`,
    [events.map(({ id }) => id), stored.map(({ eventId }) => eventId), stored.map(({ naturalKey }) => naturalKey)],
  );
  if (stored.length === 0) return;
  await rows(
    sql,
    `INSERT INTO arithmetic_checks (event_id, natural_key, rule, holds, operands, explanation)
     SELECT "eventId", "naturalKey", rule, holds, operands, explanation
     FROM jsonb_to_recordset($1::jsonb)
       AS r("eventId" uuid, "naturalKey" text, rule text, holds boolean, operands jsonb, explanation text)
     ON CONFLICT (event_id, natural_key) DO UPDATE SET holds = excluded.holds, operands = excluded.operands,
       explanation = excluded.explanation, checked_at = now()`,
    [JSON.stringify(stored)],
  );
}
