import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../platform/database/history';
import { firstRow, rows, type Sql } from '../platform/database/rows';
import { fromPublicId, type PublicIdPrefix } from '../platform/ids/public-id';
import { GAPS, type GapTable, isOpen } from './gaps';

export const GAP_TABLES = Object.keys(GAPS) as GapTable[];

/** How pieces of work are named: by the row whose gap is open. */
export const WORK_IDS: Record<GapTable, { prefix: PublicIdPrefix; subject: string; label: string }> = {
  articles: { prefix: 'art', subject: 'article', label: 'title' },
  questions: { prefix: 'qst', subject: 'question', label: 'text' },
  events: { prefix: 'evt', subject: 'event', label: 'label' },
  publishers: { prefix: 'pub', subject: 'publisher', label: 'name' },
  entities: { prefix: 'ent', subject: 'entity', label: 'name' },
  rule_models: { prefix: 'mod', subject: 'rule_model', label: 'name' },
};

export interface WorkCount {
  kind: GapTable;
  /** Not tried yet. */
  waiting: number;
  /** Failed, and is tried again by itself. */
  retrying: number;
  /** Failed too often: waits for a change or a person. */
  parked: number;
  /** Since when the oldest of these is due, ISO; null where there are none. */
  oldest: string | null;
}

/** How much work there is, by kind. */
export function countWork(sql: Sql): Promise<WorkCount[]> {
  const counts = GAP_TABLES.map(
    (table) =>
      `SELECT '${table}' AS kind, count(*) FILTER (WHERE parked_reason IS NULL AND attempts = 0)::int AS waiting,
         count(*) FILTER (WHERE parked_reason IS NULL AND attempts > 0)::int AS retrying,
         count(*) FILTER (WHERE parked_reason IS NOT NULL)::int AS parked, min(due_since) AS oldest
       FROM ${table} WHERE ${isOpen(table)}`,
  );
  return rows(sql, counts.join(' UNION ALL '));
}

/** SQL of the pieces of work that failed: kind, id, label, attempts, reason, due_since, next_attempt_at. */
export const STUCK_WORK = GAP_TABLES.map(
  (table) =>
    `SELECT '${table}' AS kind, id, ${WORK_IDS[table].label} AS label, attempts, parked_reason AS reason, due_since, next_attempt_at
     FROM ${table} WHERE ${isOpen(table)} AND (attempts > 0 OR parked_reason IS NOT NULL)`,
).join(' UNION ALL ');

/** The row that a public id of a piece of work names; null for any other text. */
export function readWorkId(text: string): { table: GapTable; id: string } | null {
  for (const table of GAP_TABLES) {
    const id = fromPublicId(WORK_IDS[table].prefix, text);
    if (id !== null) return { table, id };
  }
  return null;
}

/**
 * Gives a piece of work that failed another try at once; the next sweep finds it.
 * @returns whether it was one
 */
export function retryWork(
  dataSource: DataSource,
  { table, id, actor }: { table: GapTable; id: string; actor: HistoryActor },
): Promise<boolean> {
  return dataSource.transaction(async (sql) => {
    const stuck = await firstRow<{ attempts: number; reason: string | null }>(
      sql,
      `SELECT attempts, parked_reason AS reason FROM ${table}
       WHERE id = $1 AND ${isOpen(table)} AND (attempts > 0 OR parked_reason IS NOT NULL) FOR UPDATE`,
      [id],
    );
    if (!stuck) return false;
    await rows(
      sql,
      `UPDATE ${table} SET attempts = 0, next_attempt_at = '-infinity', parked_reason = NULL WHERE id = $1`,
      [id],
    );
    await writeHistory(sql, {
      actor,
      action: 'work.retried',
      subjectKind: WORK_IDS[table].subject,
      subjectId: id,
      before: stuck,
      after: { attempts: 0, reason: null },
    });
    return true;
  });
}
