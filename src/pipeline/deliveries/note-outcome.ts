import { rows, type Sql } from '../../platform/database/rows';

/** An attempt as it is counted where it was claimed. */
interface Attempt {
  /** uuid */
  id: string;
  /** Its number. */
  attempt: number;
}

/** What is sent, and the column that says when it has arrived. */
const ARRIVED_AT = { deliveries: 'delivered_at', mail_confirmations: 'sent_at' } as const;

type Sent = keyof typeof ARRIVED_AT;

/** Adds an attempt to the log. @param problem null where it succeeded */
export const logAttempt = (
  sql: Sql,
  { id, attempt }: Attempt,
  { status, durationMs, problem }: { status: number | null; durationMs: number; problem: string | null },
): Promise<unknown> =>
  rows(
    sql,
    `INSERT INTO delivery_attempts (delivery_id, number, at, status, duration_ms, problem)
     VALUES ($1, $2, now() - $4 * interval '1 millisecond', $3, $4, $5)`,
    [id, attempt, status, durationMs, problem],
  );

/** A success counts however late it is told. */
export const noteArrival = (sql: Sql, table: Sent, id: string): Promise<unknown> =>
  rows(
    sql,
    `UPDATE ${table} SET ${ARRIVED_AT[table]} = now(), failed_at = NULL, failed_reason = NULL WHERE id = $1 AND ${ARRIVED_AT[table]} IS NULL`,
    [id],
  );

/**
 * A failure sets the next attempt only while nobody else has taken it up or sent it again.
 * @param seconds until the next attempt; null: there is none, for that reason
 */
export const noteFailure = (
  sql: Sql,
  table: Sent,
  { id, attempt }: Attempt,
  { seconds, reason }: { seconds: number | null; reason: string },
): Promise<unknown> =>
  rows(
    sql,
    `UPDATE ${table} SET next_attempt_at = now() + coalesce($3::float8, 0) * interval '1 second',
       failed_at = CASE WHEN $3::float8 IS NULL THEN now() END, failed_reason = CASE WHEN $3::float8 IS NULL THEN $4 END
     WHERE id = $1 AND attempts = $2 AND ${ARRIVED_AT[table]} IS NULL AND failed_at IS NULL`,
    [id, attempt, seconds, reason],
  );
