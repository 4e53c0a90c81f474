import type { DataSource } from 'typeorm';
import { countOpenWork } from '../../../src/pipeline/gaps';
import { firstRow, rows } from '../../../src/platform/database/rows';
import { pause } from '../servers/killable';

/** Work was still open when it should have been done. */
export class NotSettled extends Error {}

/** Waits until nothing is left to do, notices included; resolves to milliseconds. @throws NotSettled */
export async function untilSettled(dataSource: DataSource, withinMs: number): Promise<number> {
  const began = Date.now();
  for (;;) {
    const { open, parked } = await countOpenWork(dataSource);
    const deliveries = (await firstRow<{ due: number }>(
      dataSource,
      `SELECT count(*)::int AS due FROM deliveries WHERE delivered_at IS NULL AND failed_at IS NULL`,
    ))!.due;
    if (parked === 0 && deliveries === 0 && Object.values(open).every((count) => count === 0))
      return Date.now() - began;
    if (Date.now() - began > withinMs)
      throw new NotSettled(`still open after ${withinMs} ms: ${JSON.stringify({ ...open, deliveries, parked })}`);
    await pause(100);
  }
}

/**
 * Lets the minute pass for which a key, or a delivery, belongs to the process that took it: whoever was killed holds up nobody any
 * longer, and what is sent again is done there and then.
 */
export async function letLeasesEnd(dataSource: DataSource): Promise<void> {
  await rows(
    dataSource,
    `UPDATE idempotency_keys SET leased_until = now() WHERE status IS NULL AND leased_until > now() AND created_at < now() - interval '2 seconds'`,
  );
  await rows(
    dataSource,
    `UPDATE deliveries SET next_attempt_at = now() WHERE delivered_at IS NULL AND failed_at IS NULL AND next_attempt_at > now()`,
  );
}
