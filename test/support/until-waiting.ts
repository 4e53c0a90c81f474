import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { rows } from '../../src/platform/database/rows';

const WAITING = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;

/** Until so many wait for locks that others hold; at most ten seconds. */
export async function untilWaiting(database: DataSource, count = 1): Promise<void> {
  for (let tried = 0; tried < 1000; tried++) {
    if ((await rows(database, WAITING)).length >= count) return;
    await pause(10);
  }
  throw new Error(`nobody waits, or fewer than ${count}`);
}
