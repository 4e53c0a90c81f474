// How long PostgreSQL takes to COPY rows that were written, into tables with the same indexes: the ceiling of writing them.
import { join } from 'node:path';
import { timed } from './figures.mjs';

const columnsOf = async (database, table) => {
  const { rows } = await database.query(
    `SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS names FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  return rows[0].names;
};

/**
 * Copies the rows of these tables that transactions from `since` on have written, once each, from a file beside the database: nothing on
 * the way slows it down. @returns milliseconds, and how many rows
 */
export async function copyRate(database, tables, since) {
  const { rows } = await database.query(`SELECT current_setting('data_directory') AS folder`);
  const file = join(rows[0].folder, 'bench.copy');
  const copied = { took: 0, rows: 0 };
  await database.query('CREATE SCHEMA bench');
  for (const table of tables) {
    const columns = await columnsOf(database, table);
    await database.query(
      `COPY (SELECT ${columns} FROM ${table} WHERE xmin::text::bigint >= ${Number(since)}) TO '${file}'`,
    );
    await database.query(`CREATE TABLE bench.${table} (LIKE ${table} INCLUDING ALL)`);
    const [took, { rowCount }] = await timed(() => database.query(`COPY bench.${table} (${columns}) FROM '${file}'`));
    copied.took += took;
    copied.rows += rowCount;
  }
  await database.query('DROP SCHEMA bench CASCADE');
  return copied;
}
