import { noteDeed } from './keyed-request';
import { prepared } from './prepared';
import { rows, type Sql } from './rows';

/** A person's public id, "system", or a person through a machine key, which is noted in `after`. */
export type HistoryActor = string | { id: string; via: string };

export interface HistoryRow {
  /** Who did it. */
  actor: HistoryActor;
  /** Subject and past participle: "publisher.grade_changed". */
  action: string;
  subjectKind: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
  reason?: string;
}

const COLUMNS = 'actor, action, subject_kind, subject_id, before, after, reason';
const TYPES = ['text', 'text', 'text', 'uuid', 'jsonb', 'jsonb', 'text'];

function valuesOf(row: HistoryRow): unknown[] {
  const { id, via } = typeof row.actor === 'string' ? { id: row.actor, via: null } : row.actor;
  const after = via === null ? row.after : { ...(row.after as object | undefined), via };
  return [
    id,
    row.action,
    row.subjectKind,
    row.subjectId,
    row.before === undefined ? null : JSON.stringify(row.before),
    after === undefined ? null : JSON.stringify(after),
    row.reason ?? null,
  ];
}

/** Logs a change. Call it with the manager of the transaction that makes the change; a no-op is not logged. */
export async function writeHistory(sql: Sql, row: HistoryRow): Promise<void> {
  await rows(sql, prepared(`INSERT INTO history (${COLUMNS}) VALUES ($1,$2,$3,$4,$5,$6,$7)`), valuesOf(row));
  await noteDeed(sql, row.subjectKind, row.subjectId);
}

/**
 * Makes changes and logs them, in one statement.
 * @param change an UPDATE with its parameters, whose text is always the same
 */
export async function changeWithHistory(
  sql: Sql,
  change: { statement: string; parameters: unknown[] },
  history: HistoryRow[],
): Promise<void> {
  const values = history.map(valuesOf);
  const columns = TYPES.map((_, column) => values.map((row) => row[column]));
  const places = TYPES.map((type, i) => `$${change.parameters.length + i + 1}::${type}[]`);
  await rows(
    sql,
    prepared(
      `WITH changed AS (${change.statement}) INSERT INTO history (${COLUMNS}) SELECT * FROM unnest(${places.join(',')})`,
    ),
    [...change.parameters, ...columns],
  );
  for (const { subjectKind, subjectId } of history) await noteDeed(sql, subjectKind, subjectId);
}
