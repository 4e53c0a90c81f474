/** Anything that runs SQL: a DataSource, an EntityManager of a transaction, a QueryRunner. */
export interface Sql {
  query(statement: string, parameters?: unknown[]): Promise<unknown>;
}

/** Rows of a statement. TypeORM answers UPDATE and DELETE with `[rows, count]`, everything else with the rows. */
export async function rows<Row>(sql: Sql, statement: string, parameters: unknown[] = []): Promise<Row[]> {
  const answer = (await sql.query(statement, parameters)) as unknown[];
  const changed = answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (changed ? answer[0] : answer) as Row[];
}

/** The first row of a statement, or null. */
export async function firstRow<Row>(sql: Sql, statement: string, parameters: unknown[] = []): Promise<Row | null> {
  return (await rows<Row>(sql, statement, parameters))[0] ?? null;
}
