import { firstRow, type Sql } from './rows';

/** How many rows the planner, by its statistics, expects of a query: only the time that a search takes may rest on it. */
export async function expectedRows(sql: Sql, query: string, parameters: unknown[]): Promise<number> {
  const plan = await firstRow<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    sql,
    `EXPLAIN (FORMAT JSON) ${query}`,
    parameters,
  );
  return plan!['QUERY PLAN'][0].Plan['Plan Rows'];
}

/** Texts that so many rows have are come upon sooner in the order of any list than by their index. */
const FREQUENT = 5_000;

/** Whether a query, which finds rows by a part of their text, finds so many that it had better not. */
export const findsTooMany = async (sql: Sql, query: string, parameters: unknown[]): Promise<boolean> =>
  (await expectedRows(sql, query, parameters)) > FREQUENT;
