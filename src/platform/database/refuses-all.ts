// PostgreSQL: the disk is full, no connections are left, it only reads, it stops or starts.
const SQL_STATE = /^(53[13]00|25006|57P0[13])$/;

/** Whether an error of PostgreSQL says that it refuses everybody just now, whatever is asked. */
export function refusesAll(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' && SQL_STATE.test(code);
}
