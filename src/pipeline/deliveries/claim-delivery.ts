import { firstRow, type Sql } from '../../platform/database/rows';
import type { StoredNotice } from './render-notice';

/** A delivery that is ours until the lease ends. */
export interface ClaimedDelivery {
  /** uuid */
  id: string;
  /** Number of this attempt. */
  attempt: number;
  /** Attempts of the schedule that now runs, this one included. */
  made: number;
  webhookId: string;
  url: string;
  /** The secret, and for a day after a rotation the one before. */
  secrets: string[];
  notice: StoredNotice;
  /** By the clock of the database. */
  claimedAt: Date;
}

/** SQL: a delivery to a receiver that has not come to an end. */
const IS_OPEN = `channel = 'webhook' AND delivered_at IS NULL AND failed_at IS NULL`;

/** SQL: a notice as `StoredNotice`, from `notices n` and, left-joined, its `citations c`. */
export const STORED_NOTICE = `json_build_object('id', n.id, 'kind', n.kind, 'body', n.body,
  'createdAt', to_char(n.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'citation', CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'url', c.url) END,
  'redacted', EXISTS (SELECT FROM verdicts v WHERE v.claim_id = n.claim_id AND v.number = n.number AND v.document IS NULL))`;

/**
 * Takes the delivery that is due for longest, and counts the attempt; nobody else gets it before the lease ends.
 * @param busy uuids of receivers that have enough to do
 */
export const claimDelivery = (
  sql: Sql,
  { busy, leaseSeconds }: { busy: readonly string[]; leaseSeconds: number },
): Promise<ClaimedDelivery | null> =>
  firstRow(
    sql,
    `WITH due AS MATERIALIZED (SELECT d.id FROM deliveries d
       WHERE ${IS_OPEN} AND next_attempt_at <= now() AND webhook_id <> ALL($1::uuid[])
         AND EXISTS (SELECT FROM webhooks w WHERE w.id = d.webhook_id AND w.disabled_at IS NULL)
       ORDER BY next_attempt_at LIMIT 1 FOR UPDATE OF d SKIP LOCKED),
     claimed AS (UPDATE deliveries d SET attempts = attempts + 1, next_attempt_at = now() + $2 * interval '1 second'
       FROM due WHERE d.id = due.id RETURNING d.*)
     SELECT d.id, d.attempts AS attempt, d.attempts - d.replayed_after AS made, w.id AS "webhookId", w.url,
       array_remove(ARRAY[w.secret, CASE WHEN w.previous_secret_until > now() THEN w.previous_secret END], NULL) AS secrets,
       ${STORED_NOTICE} AS notice, now() AS "claimedAt"
     FROM claimed d JOIN webhooks w ON w.id = d.webhook_id JOIN notices n ON n.id = d.notice_id
     LEFT JOIN citations c ON c.id = n.citation_id`,
    [busy, leaseSeconds],
  );

/** SQL: whether a delivery to a receiver is due. */
export const DELIVERY_DUE = `EXISTS (SELECT FROM deliveries d WHERE ${IS_OPEN} AND next_attempt_at <= now()
  AND EXISTS (SELECT FROM webhooks w WHERE w.id = d.webhook_id AND w.disabled_at IS NULL))`;

/** Whether a delivery to a receiver is due. */
export async function isDeliveryDue(sql: Sql): Promise<boolean> {
  const found = await firstRow<{ due: boolean }>(sql, `SELECT ${DELIVERY_DUE} AS due`);
  return found!.due;
}
