import type { DataSource } from 'typeorm';
import { checkSums, type SumCheck, type SumOperand } from '../../domain/contradictions/check-sums';
import type { Answer } from '../../domain/values/answer';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import type { FoundContradiction } from './found-contradiction';
import { recordContradictions } from './record-contradictions';

interface FigureRow {
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

const FIGURES = `
  SELECT c.id AS "claimId", home.slot_key AS "slotKey", home.scope, c.answer, s.article_id AS "articleId", p.name AS publisher
  FROM questions home JOIN questions q ON q.id = home.id OR q.merged_into = home.id
  JOIN claims told ON told.question_id = q.id JOIN claims c ON c.id = coalesce(told.merged_into, told.id)
  JOIN evidence e ON e.claim_id = told.id
  JOIN publishers p ON p.id = e.publisher_id LEFT JOIN statements s ON s.id = e.statement_id LEFT JOIN articles a ON a.id = s.article_id
  WHERE home.event_id = $1 AND home.slot = 'how_many' AND home.answer_type = 'quantity' AND home.merged_into IS NULL
    AND e.stance = 'supports' AND e.withdrawn_at IS NULL AND e.decision IS DISTINCT FROM 'rejected' AND a.retracted_at IS NULL
    AND (e.confidence >= 0.5 OR e.decision = 'confirmed')
  ORDER BY s.article_id, e.id`;

/**
 * Checks parts against totals among the figures of an event. Figures that one article gives together are checked whatever comes
 * out; figures of several articles only count where they add up, since each article may tell of another moment.
 * @returns false when there was nothing to do or a newer check came first
 */
export async function checkEvent(dataSource: DataSource, eventId: string): Promise<boolean> {
  const due = await firstRow<{ revision: number }>(
    dataSource,
    `SELECT revision FROM events WHERE id = $1 AND revision > checked_revision AND merged_into IS NULL`,
    [eventId],
  );
  if (!due) return false;
  const figures = await rows<FigureRow>(dataSource, FIGURES, [eventId]);
  const checks = checkFigures(figures);
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const won = await firstRow(
        manager,
        `UPDATE events SET checked_revision = $2, attempts = 0, next_attempt_at = '-infinity', parked_reason = NULL
         WHERE id = $1 AND checked_revision < $2 RETURNING id`,
        [eventId, due.revision],
      );
      if (!won) return false;
      await storeChecks(manager, eventId, checks);
      const found = checks.filter(({ holds }) => !holds).map(failure(eventId));
      await recordContradictions(manager, [{ eventId, questionId: null, found }]);
      return true;
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
  return { id: claimId, role: slotKey.split(':')[1] ?? slotKey, value, min, max, comparator, scope };
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

async function storeChecks(sql: Sql, eventId: string, checks: EventCheck[]): Promise<void> {
  await rows(sql, `DELETE FROM arithmetic_checks WHERE event_id = $1 AND natural_key <> ALL($2::text[])`, [
    eventId,
    checks.map(({ naturalKey }) => naturalKey),
  ]);
  await rows(
    sql,
    `INSERT INTO arithmetic_checks (event_id, natural_key, rule, holds, operands, explanation)
     SELECT $1, "naturalKey", rule, holds, operands, explanation
     FROM jsonb_to_recordset($2::jsonb) AS r("naturalKey" text, rule text, holds boolean, operands jsonb, explanation text)
     ON CONFLICT (event_id, natural_key) DO UPDATE SET holds = excluded.holds, operands = excluded.operands,
       explanation = excluded.explanation, checked_at = now()`,
    [eventId, JSON.stringify(checks)],
  );
}
