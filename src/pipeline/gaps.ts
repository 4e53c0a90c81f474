import { prepared } from '../platform/database/prepared';
import { refusesAll } from '../platform/database/refuses-all';
import { firstRow, rows, type Sql } from '../platform/database/rows';
import { IS_NOT_HELD } from './held-questions';

/** The rows that carry a gap between two revisions, and the column that follows. */
export const GAPS = {
  articles: 'matched_revision',
  questions: 'assessed_revision',
  events: 'checked_revision',
  publishers: 'fanned_out_revision',
  entities: 'fanned_out_revision',
  rule_models: 'fanned_out_revision',
} as const;

export type GapTable = keyof typeof GAPS;

// A merged question or event is no work of its own.
const NOT_MERGED: Partial<Record<GapTable, string>> = {
  questions: ' AND merged_into IS NULL',
  events: ' AND merged_into IS NULL',
};

/** SQL condition: the row has work to do, parked or not. */
export function isOpen(table: GapTable): string {
  return `revision > ${GAPS[table]}${NOT_MERGED[table] ?? ''}`;
}

const NOW: Partial<Record<GapTable, string>> = { questions: ` AND ${IS_NOT_HELD}` };

const dueRows = (table: GapTable): string =>
  `FROM ${table} WHERE ${isOpen(table)} AND parked_reason IS NULL AND next_attempt_at <= now()${NOW[table] ?? ''}`;

/** Whether a row of the table has work that may be done now. In the order of the index on such rows: for any of them the whole table is read where there are none. */
export const isDue = async (sql: Sql, table: GapTable): Promise<boolean> =>
  (await firstRow(sql, `SELECT ${dueRows(table)} ORDER BY next_attempt_at LIMIT 1`)) !== null;

/** Takes rows that are due, for so many seconds: if they are not done by then, they are due again. */
export function leaseDue(sql: Sql, table: GapTable, most: number, seconds: number): Promise<{ id: string }[]> {
  return rows(
    sql,
    prepared(`UPDATE ${table} t SET next_attempt_at = now() + $2 * interval '1 second' FROM (
       SELECT id ${dueRows(table)} ORDER BY next_attempt_at, id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED) due
     WHERE t.id = due.id RETURNING t.id`),
    [most, seconds],
  );
}

/** After so many failures a gap is parked with its reason until a new revision or a person reopens it. */
const MOST_ATTEMPTS = 5;

/**
 * Notes that the work of a row failed at the revision it was seen at: tried again ever later, parked in the end.
 * @throws the error itself where the server refuses everybody: that is no fault of the row, which the sweep finds again
 */
export async function recordFailure(sql: Sql, table: GapTable, id: string, error: unknown): Promise<void> {
  if (refusesAll(error)) throw error;
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  await rows(
    sql,
    `UPDATE ${table} SET attempts = attempts + 1, next_attempt_at = now() + interval '1 second' * power(3, least(attempts, 6)),
       parked_reason = CASE WHEN attempts + 1 >= ${MOST_ATTEMPTS} THEN $2 END WHERE id = $1 AND ${isOpen(table)}`,
    [id, reason || 'failed without a message'],
  );
}

export interface OpenWork {
  /** Rows with work to do, by table. */
  open: Record<GapTable, number>;
  parked: number;
}

/** What is left to do; parked rows are counted apart. */
export async function countOpenWork(sql: Sql): Promise<OpenWork> {
  const tables = Object.keys(GAPS) as GapTable[];
  const counts = tables.map(
    (table) =>
      `SELECT '${table}' AS gap, count(*) FILTER (WHERE parked_reason IS NULL)::int AS open,
         count(*) FILTER (WHERE parked_reason IS NOT NULL)::int AS parked FROM ${table} WHERE ${isOpen(table)}`,
  );
  const found = await rows<{ gap: GapTable; open: number; parked: number }>(sql, counts.join(' UNION ALL '));
  return {
    open: Object.fromEntries(found.map(({ gap, open }) => [gap, open])) as Record<GapTable, number>,
    parked: found.reduce((sum, { parked }) => sum + parked, 0),
  };
}
