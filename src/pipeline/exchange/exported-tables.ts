import { rows, type Sql } from '../../platform/database/rows';
import { isKeptBack, keptBackColumns } from './kept-back';

export interface ExportedColumn {
  name: string;
  /** As PostgreSQL writes it: "timestamp with time zone". */
  type: string;
}

export interface ExportedTable {
  name: string;
  columns: ExportedColumn[];
  /** The columns of the primary key, which give the rows their order. */
  key: ExportedColumn[];
  /** On disk, its indexes aside. */
  size: number;
}

interface CatalogueRow extends ExportedTable {
  /** Other tables that have to be there first. */
  refersTo: string[];
}

const TABLES = `
  SELECT t.relname AS name, pg_table_size(t.oid)::float8 AS size,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL)) ORDER BY a.attnum) FROM pg_attribute a
      WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL)) ORDER BY k.position)
      FROM pg_constraint p, unnest(p.conkey) WITH ORDINALITY AS k(number, position)
      JOIN pg_attribute a ON a.attnum = k.number WHERE p.conrelid = t.oid AND p.contype = 'p' AND a.attrelid = t.oid) AS key,
    (SELECT coalesce(json_agg(DISTINCT f.confrelid::regclass::text), '[]') FROM pg_constraint f
      WHERE f.conrelid = t.oid AND f.contype = 'f' AND f.confrelid <> t.oid) AS "refersTo"
  FROM pg_class t WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r' ORDER BY t.relname COLLATE "C"`;

/** The tables of an export with the columns it holds, each after those it refers to. */
export async function exportedTables(sql: Sql): Promise<ExportedTable[]> {
  const waiting = (await rows<CatalogueRow>(sql, TABLES)).filter(({ name }) => !isKeptBack(name));
  const ordered: ExportedTable[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ refersTo }) => !waiting.some(({ name }) => refersTo.includes(name)));
    if (next === -1) throw new Error(`these tables refer to each other: ${waiting.map(({ name }) => name).join(', ')}`);
    const [{ name, columns, key, size }] = waiting.splice(next, 1) as [CatalogueRow];
    const kept = keptBackColumns(name);
    ordered.push({ name, key, size, columns: columns.filter((column) => !kept.includes(column.name)) });
  }
  return ordered;
}

/** The migration that the schema ends with. */
export async function schemaVersion(sql: Sql): Promise<string> {
  const [newest] = await rows<{ name: string }>(
    sql,
    'SELECT name FROM schema_migrations ORDER BY timestamp DESC, name COLLATE "C" DESC LIMIT 1',
  );
  return newest!.name;
}
