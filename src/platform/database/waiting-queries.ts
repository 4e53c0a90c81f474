import type { DataSource } from 'typeorm';

/** How many queries of this process wait for a connection to the database. */
export function waitingQueries({ driver }: DataSource): number {
  const pool: unknown = Reflect.get(driver, 'master');
  const count: unknown = typeof pool === 'object' && pool !== null ? Reflect.get(pool, 'waitingCount') : 0;
  return typeof count === 'number' ? count : 0;
}
