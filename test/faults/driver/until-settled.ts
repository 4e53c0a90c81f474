import type { DataSource } from 'typeorm';
import { countOpenWork, GAPS, type GapTable, isOpen } from '../../../src/pipeline/gaps';
import { firstRow, rows } from '../../../src/platform/database/rows';
import { pause } from '../servers/killable';

/** Work was still open when it should have been done. */
export class NotSettled extends Error {}

const LOOK_EVERY_MS = 100;

/** Waits until nothing is left to do, notices included; resolves to milliseconds. @throws NotSettled */
export async function untilSettled(dataSource: DataSource, withinMs: number): Promise<number> {
  const began = Date.now();
  let slowest = 0;
  for (;;) {
    const looked = Date.now();
    const { open, parked } = await countOpenWork(dataSource);
    const deliveries = (await firstRow<{ due: number }>(
      dataSource,
      `SELECT count(*)::int AS due FROM deliveries WHERE delivered_at IS NULL AND failed_at IS NULL`,
    ))!.due;
    if (parked === 0 && deliveries === 0 && Object.values(open).every((count) => count === 0))
      return Date.now() - began;
    if (Date.now() - began > withinMs) {
      const counts = JSON.stringify({ ...open, deliveries, parked });
      throw new NotSettled(
        `still open after ${withinMs} ms: ${counts}; the slowest look took ${slowest} ms; ${await oldestWork(dataSource)}`,
      );
    }
    await pause(LOOK_EVERY_MS);
    slowest = Math.max(slowest, Date.now() - looked);
  }
}

/** What there is to know of why it is not done: how often it failed, when it is tried again, and who is connected. */
async function oldestWork(dataSource: DataSource): Promise<string> {
  const kinds = (Object.keys(GAPS) as GapTable[]).map(
    (
      table,
    ) => `SELECT '${table}' AS kind, id::text, attempts, parked_reason AS reason, next_attempt_at::text AS due, due_since::text AS since
      FROM ${table} WHERE ${isOpen(table)}`,
  );
  const work = await rows(dataSource, `SELECT * FROM (${kinds.join(' UNION ALL ')}) work ORDER BY since LIMIT 5`);
  const connected = await rows(
    dataSource,
    `SELECT application_name AS name, state, count(*)::int FROM pg_stat_activity WHERE datname = current_database() GROUP BY 1, 2`,
  );
  return JSON.stringify({ work, connected });
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
