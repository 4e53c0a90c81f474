import type { DataSource } from 'typeorm';
import { rows } from '../../platform/database/rows';
import { deliveriesDue, deliveriesOldestSeconds } from '../../platform/metrics';

// What waits for a disabled receiver is not due.
const DUE = `
  SELECT way.channel, count(d.id)::int AS due, coalesce(extract(epoch FROM now() - min(d.next_attempt_at)), 0)::float8 AS "oldestSeconds"
  FROM unnest(ARRAY['webhook', 'mail']) AS way (channel)
  LEFT JOIN deliveries d ON d.channel = way.channel AND d.delivered_at IS NULL AND d.failed_at IS NULL AND d.next_attempt_at <= now()
    AND NOT EXISTS (SELECT FROM webhooks w WHERE w.id = d.webhook_id AND w.disabled_at IS NOT NULL)
  GROUP BY way.channel`;

/** Sets the gauges of the notices whose next attempt is due, by the way they go. */
export async function measureDeliveriesDue(database: DataSource): Promise<void> {
  const ways = await rows<{ channel: string; due: number; oldestSeconds: number }>(database, DUE);
  for (const { channel, due, oldestSeconds } of ways) {
    deliveriesDue.set({ channel }, due);
    deliveriesOldestSeconds.set({ channel }, oldestSeconds);
  }
}
