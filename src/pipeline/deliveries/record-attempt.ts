import type { DataSource } from 'typeorm';
import { rows } from '../../platform/database/rows';
import { disableWebhook } from '../citations/change-webhook';
import type { ClaimedDelivery } from './claim-delivery';
import type { PostOutcome } from './post-notice';
import { secondsUntilNext } from './retry-schedule';

const GONE = 410;
const WHY_GONE = 'The receiver answered 410: it is gone.';

const DELIVERED = `
  UPDATE deliveries SET delivered_at = now(), failed_at = NULL, failed_reason = NULL WHERE id = $1 AND delivered_at IS NULL`;

const FAILED = `
  UPDATE deliveries SET next_attempt_at = now() + coalesce($3::float8, 0) * interval '1 second',
    failed_at = CASE WHEN $3::float8 IS NULL THEN now() END, failed_reason = CASE WHEN $3::float8 IS NULL THEN $4 END
  WHERE id = $1 AND attempts = $2 AND delivered_at IS NULL AND failed_at IS NULL`;

/**
 * Keeps what came of an attempt. A success counts however late it is told; a failure sets the next attempt only while nobody else has
 * taken the delivery up or replayed it. To whom is gone nothing is sent until the receiver is enabled again.
 */
export async function recordAttempt(
  dataSource: DataSource,
  { id, attempt, made, webhookId }: ClaimedDelivery,
  { status, durationMs, problem }: PostOutcome,
  schedule?: readonly number[],
): Promise<void> {
  await dataSource.transaction(async (sql) => {
    await rows(
      sql,
      `INSERT INTO delivery_attempts (delivery_id, number, at, status, duration_ms, problem)
       VALUES ($1, $2, now() - $4 * interval '1 millisecond', $3, $4, $5)`,
      [id, attempt, status, durationMs, problem],
    );
    if (problem === null) await rows(sql, DELIVERED, [id]);
    else if (status === GONE)
      await disableWebhook(sql, { id: webhookId, ownedBy: null, actor: 'system', reason: WHY_GONE });
    else {
      const seconds = secondsUntilNext(made, Math.random(), schedule);
      const reason = `The last of ${made} attempts failed: the receiver ${problem}.`;
      await rows(sql, FAILED, [id, attempt, seconds, reason]);
    }
  });
}
