import type { DataSource } from 'typeorm';
import { rows } from '../../../platform/database/rows';
import { secondsUntilNext } from '../retry-schedule';
import type { ClaimedMail } from './claim-mails';
import type { Posted } from './open-mailer';

/** Seconds until a failed attempt is made again; null where it is the last. */
export const pauseAfter = (posted: Posted, made: number, schedule?: readonly number[]): number | null =>
  posted.outcome === 'failed' && posted.permanent ? null : secondsUntilNext(made, Math.random(), schedule);

/** Why nothing more is tried. */
export const lastReason = ({ reason, permanent }: Extract<Posted, { outcome: 'failed' }>, made: number): string =>
  permanent ? `Refused for good: ${reason}` : `The last of ${made} attempts failed: ${reason}`;

/** Keeps what came of one letter, for each notice in it. */
export async function recordMail(
  dataSource: DataSource,
  claimed: ClaimedMail[],
  posted: Posted,
  { durationMs, schedule }: { durationMs: number; schedule?: readonly number[] | undefined },
): Promise<void> {
  const failed = posted.outcome === 'failed' ? posted : null;
  await dataSource.transaction(async (sql) => {
    for (const { id, attempt, made } of claimed) {
      await rows(
        sql,
        `INSERT INTO delivery_attempts (delivery_id, number, at, status, duration_ms, problem)
         VALUES ($1, $2, now() - $4 * interval '1 millisecond', $3, $4, $5)`,
        [id, attempt, posted.status, durationMs, failed?.reason ?? null],
      );
      if (!failed) {
        await rows(
          sql,
          `UPDATE deliveries SET delivered_at = now(), failed_at = NULL, failed_reason = NULL WHERE id = $1 AND delivered_at IS NULL`,
          [id],
        );
        continue;
      }
      const seconds = pauseAfter(failed, made, schedule);
      await rows(
        sql,
        `UPDATE deliveries SET next_attempt_at = now() + coalesce($3::float8, 0) * interval '1 second',
           failed_at = CASE WHEN $3::float8 IS NULL THEN now() END, failed_reason = CASE WHEN $3::float8 IS NULL THEN $4 END
         WHERE id = $1 AND attempts = $2 AND delivered_at IS NULL AND failed_at IS NULL`,
        [id, attempt, seconds, lastReason(failed, made)],
      );
    }
  });
}
