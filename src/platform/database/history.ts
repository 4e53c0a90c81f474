import { rows, type Sql } from './rows';

export interface HistoryRow {
  /** Who did it: "system" until there are accounts. */
  actor: string;
  /** Subject and past participle: "publisher.grade_changed". */
  action: string;
  subjectKind: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
  reason?: string;
}

/** Logs a change. Call it with the manager of the transaction that makes the change; a no-op is not logged. */
export async function writeHistory(sql: Sql, row: HistoryRow): Promise<void> {
  await rows(
    sql,
    `INSERT INTO history (actor, action, subject_kind, subject_id, before, after, reason) VALUES ($1,$2,$3,$4,$5,$6,$7)`,
    [
      row.actor,
      row.action,
      row.subjectKind,
      row.subjectId,
      row.before === undefined ? null : JSON.stringify(row.before),
      row.after === undefined ? null : JSON.stringify(row.after),
      row.reason ?? null,
    ],
  );
}
