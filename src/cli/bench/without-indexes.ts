import { rows, type Sql } from '../../platform/database/rows';

/**
 * Does work that fills tables with their indexes taken away, and builds them afterwards: at once each, which takes a fraction of the time.
 * Those of keys stay. Nothing is checked or triggered meanwhile either: call it in a transaction of a superuser.
 */
export async function withoutIndexes<Outcome>(
  sql: Sql,
  tables: string[],
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  await sql.query(`SET LOCAL session_replication_role = replica`);
  await sql.query(`SET LOCAL maintenance_work_mem = '512MB'`);
  const indexes = await rows<{ name: string; definition: string }>(
    sql,
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid) ORDER BY 1`,
    [tables],
  );
  if (indexes.length > 0) await sql.query(`DROP INDEX ${indexes.map(({ name }) => name).join(', ')}`);
  const outcome = await work();
  for (const { definition } of indexes) await sql.query(definition);
  return outcome;
}
