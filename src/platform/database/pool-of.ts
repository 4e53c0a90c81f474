import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Sql } from './rows';

/** The connections of a DataSource, which TypeORM shows nowhere; none once it is closed. */
export const poolOf = ({ driver }: DataSource): Pool | undefined => Reflect.get(driver, 'master') as Pool | undefined;

/** Asks one statement at a time, outside any transaction, past what TypeORM keeps about each. */
export const readsOf = (database: DataSource): Sql => ({
  query: async (statement, parameters) => (await poolOf(database)!.query(statement, parameters)).rows,
});
