import type { DataSource, EntityManager } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { newWebhookSecret } from './webhook-secret';

/** Which receiver is changed, and by whom. */
export interface WebhookChange {
  /** uuid */
  id: string;
  /** uuid of the person whose receiver it has to be; null: anybody's. */
  ownedBy: string | null;
  actor: HistoryActor;
  reason?: string | undefined;
}

export type SwitchOutcome = 'done' | 'done_before' | 'not_found';

/** For so long the secret before signs too. */
export const OLD_SECRET_HOURS = 24;

const IS_DUE = 'delivered_at IS NULL AND failed_at IS NULL';

/** Gives a receiver another secret; the old one signs beside it for a day. @returns the new one; null: no such receiver */
export const rotateSecret = (dataSource: DataSource, change: WebhookChange): Promise<string | null> =>
  dataSource.transaction(async (sql) => {
    if (!(await lockWebhook(sql, change))) return null;
    const secret = newWebhookSecret();
    await rows(
      sql,
      `UPDATE webhooks SET previous_secret = secret, previous_secret_until = now() + $3 * interval '1 hour', secret = $2 WHERE id = $1`,
      [change.id, secret, OLD_SECRET_HOURS],
    );
    await noteChange(sql, change, 'secret_rotated');
    return secret;
  });

/** Nothing is sent there any more; what is due waits until it is enabled. */
export const disableWebhook = (
  transaction: DataSource | EntityManager,
  change: WebhookChange & { reason: string },
): Promise<SwitchOutcome> =>
  transaction.transaction(async (sql) => {
    const webhook = await lockWebhook(sql, change);
    if (!webhook) return 'not_found';
    if (webhook.disabled) return 'done_before';
    await rows(sql, 'UPDATE webhooks SET disabled_at = now(), disabled_reason = $2 WHERE id = $1', [
      change.id,
      change.reason,
    ]);
    await rows(sql, `UPDATE deliveries SET next_attempt_at = 'infinity' WHERE webhook_id = $1 AND ${IS_DUE}`, [
      change.id,
    ]);
    await noteChange(sql, change, 'disabled');
    return 'done';
  });

/** Sends there again, what has waited first. */
export const enableWebhook = (dataSource: DataSource, change: WebhookChange): Promise<SwitchOutcome> =>
  dataSource.transaction(async (sql) => {
    const webhook = await lockWebhook(sql, change);
    if (!webhook) return 'not_found';
    if (!webhook.disabled) return 'done_before';
    await rows(sql, 'UPDATE webhooks SET disabled_at = NULL, disabled_reason = NULL WHERE id = $1', [change.id]);
    await rows(sql, `UPDATE deliveries SET next_attempt_at = now() WHERE webhook_id = $1 AND ${IS_DUE}`, [change.id]);
    await noteChange(sql, change, 'enabled');
    return 'done';
  });

/** The receiver, locked; null where there is none, or it is somebody else's. */
export const lockWebhook = (
  sql: Sql,
  { id, ownedBy }: Pick<WebhookChange, 'id' | 'ownedBy'>,
): Promise<{ disabled: boolean } | null> =>
  firstRow(
    sql,
    `SELECT disabled_at IS NOT NULL AS disabled FROM webhooks WHERE id = $1 AND ($2::uuid IS NULL OR created_by = $2) FOR UPDATE`,
    [id, ownedBy],
  );

const noteChange = (sql: Sql, { id, actor, reason }: WebhookChange, done: string): Promise<void> =>
  writeHistory(sql, {
    actor,
    action: `webhook.${done}`,
    subjectKind: 'webhook',
    subjectId: id,
    ...(reason && { reason }),
  });
