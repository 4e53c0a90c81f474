import type { DataSource } from 'typeorm';
import { firstRow } from '../../platform/database/rows';
import { lockWebhook, type WebhookChange } from './change-webhook';

/** Sends a receiver a notice that tells of nothing. @returns with the uuid of the delivery */
export const testWebhook = (
  dataSource: DataSource,
  webhook: Pick<WebhookChange, 'id' | 'ownedBy'>,
): Promise<{ outcome: 'sent'; deliveryId: string } | { outcome: 'not_found' } | { outcome: 'disabled' }> =>
  dataSource.transaction(async (sql) => {
    const known = await lockWebhook(sql, webhook);
    if (!known) return { outcome: 'not_found' };
    if (known.disabled) return { outcome: 'disabled' };
    const delivery = await firstRow<{ id: string }>(
      sql,
      `WITH told AS (INSERT INTO notices (kind, body) VALUES ('test', '{}') RETURNING id)
       INSERT INTO deliveries (notice_id, channel, webhook_id) SELECT id, 'webhook', $1 FROM told RETURNING id`,
      [webhook.id],
    );
    return { outcome: 'sent', deliveryId: delivery!.id };
  });
