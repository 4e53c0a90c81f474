import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, rows } from '../../platform/database/rows';

export interface Replay {
  /** uuid of the delivery. */
  id: string;
  /** uuid of the person whose receiver or citation it has to be; null: anybody's. */
  ownedBy: string | null;
  actor: HistoryActor;
}

/** Sends a notice again at once, with the same id, whatever came of it before; its schedule starts anew. */
export const replayDelivery = (
  dataSource: DataSource,
  { id, ownedBy, actor }: Replay,
): Promise<'due' | 'disabled' | 'unwanted' | 'not_found'> =>
  dataSource.transaction(async (sql) => {
    const delivery = await firstRow<{
      disabled: boolean;
      unwanted: boolean;
      attempts: number;
      delivered: boolean;
      failed: boolean;
    }>(
      sql,
      `SELECT w.disabled_at IS NOT NULL AS disabled,
         d.channel = 'mail' AND (c.withdrawn_at IS NOT NULL OR c.email_confirmed_at IS NULL) AS unwanted,
         d.attempts, d.delivered_at IS NOT NULL AS delivered, d.failed_at IS NOT NULL AS failed
       FROM deliveries d JOIN notices n ON n.id = d.notice_id LEFT JOIN webhooks w ON w.id = d.webhook_id
       LEFT JOIN citations c ON c.id = n.citation_id
       WHERE d.id = $1 AND ($2::uuid IS NULL OR coalesce(w.created_by, c.created_by) = $2) FOR UPDATE OF d`,
      [id, ownedBy],
    );
    if (!delivery) return 'not_found';
    const { disabled, unwanted, ...before } = delivery;
    if (disabled) return 'disabled';
    if (unwanted) return 'unwanted';
    await rows(
      sql,
      `UPDATE deliveries SET next_attempt_at = now(), replayed_after = attempts, delivered_at = NULL, failed_at = NULL, failed_reason = NULL
       WHERE id = $1`,
      [id],
    );
    await writeHistory(sql, {
      actor,
      action: 'delivery.replayed',
      subjectKind: 'delivery',
      subjectId: id,
      before,
      after: { delivered: false, failed: false },
    });
    return 'due';
  });
