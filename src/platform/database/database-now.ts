import { firstRow, type Sql } from './rows';

/** The time by the clock of the database, the only one that all processes share: for whatever another process compares. */
export async function databaseNow(sql: Sql): Promise<Date> {
  return (await firstRow<{ now: Date }>(sql, 'SELECT now()'))!.now;
}
