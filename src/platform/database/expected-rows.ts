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
