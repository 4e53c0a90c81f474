import type { DataSource } from 'typeorm';
import { rows, type Sql } from '../../src/platform/database/rows';

type Transaction = (work: (sql: Sql) => Promise<unknown>) => Promise<unknown>;

/** The plans, a text each, of what `work` asks of the database: as PostgreSQL would run it now, by its own statistics and settings. */
export async function plansOf(
  dataSource: DataSource,
  work: (database: DataSource) => Promise<unknown>,
): Promise<string[]> {
  const plans: string[] = [];
  const watched = (sql: Sql): Sql => ({
    query: async (statement, parameters) => {
      if (/^[\s(]*(\/\*.*?\*\/\s*)?(SELECT|WITH|UPDATE|INSERT)\b/i.test(statement)) {
        const plan = await rows<Record<string, string>>(sql, `EXPLAIN ${statement}`, parameters);
        plans.push(plan.map((line) => line['QUERY PLAN']).join('\n'));
      }
      return sql.query(statement, parameters);
    },
  });
  const transaction: Transaction = (inside) => dataSource.transaction((manager) => inside(watched(manager)));
  await work({ ...watched(dataSource), transaction } as unknown as DataSource);
  return plans;
}
