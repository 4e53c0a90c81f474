import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { DataSource, QueryRunner } from 'typeorm';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { shareSnapshot } from '../../platform/database/share-snapshot';
import { inLanes } from '../in-lanes';
import { instantSql } from '../verdicts/seal-version';
import { ExchangeError } from './exchange-error';
import { type ExportedColumn, type ExportedTable, exportedTables, schemaVersion } from './exported-tables';
import { type ExportedFile, MANIFEST, type Manifest, toManifest } from './manifest';
import { measureLines, RAW_LINES } from './raw-lines';

// PostgreSQL writes the lines of a table in one process.
const LANES = 2;

/**
 * Writes every table as JSON Lines, as one snapshot, with a manifest that names rows and hash of each file; the manifest comes last. Streams:
 * memory does not grow with the rows. What is left out stands in `kept-back.ts`.
 * @param folder is made; it may be there and empty
 * @throws ExchangeError not_empty
 */
export async function exportDatabase(
  dataSource: DataSource,
  folder: string,
  done: (file: ExportedFile) => void = () => undefined,
): Promise<Manifest> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new ExchangeError('not_empty', `${folder} is not empty: name a folder that is, or a new one`);
  const manifest = await shareSnapshot(dataSource, LANES, async (runners) => {
    const [first] = runners as [QueryRunner];
    for (const runner of runners) await runner.query(`SET LOCAL TimeZone = 'UTC'`);
    const tables = await exportedTables(first);
    const files = new Map<string, ExportedFile>();
    const waiting = tables.toSorted((a, b) => a.size - b.size);
    await inLanes(LANES, undefined, async (lane) => {
      const table = waiting.pop();
      if (table === undefined) return false;
      const file = await writeTable(runners[lane]!, folder, table);
      files.set(table.name, file);
      done(file);
      return true;
    });
    const inOrder = tables.map(({ name }) => files.get(name)!);
    return toManifest({ schema: await schemaVersion(first), ...(await standing(first)), files: inOrder });
  });
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function writeTable(runner: QueryRunner, folder: string, table: ExportedTable): Promise<ExportedFile> {
  const client = (await runner.connect()) as Client;
  const name = `${table.name}.jsonl`;
  const lines = measureLines();
  const copy = client.query(copyTo(`COPY (${selectLines(table)}) TO STDOUT WITH ${RAW_LINES}`));
  await pipeline(copy, lines.pass, createWriteStream(join(folder, name)));
  return { name, table: table.name, columns: table.columns.map((column) => column.name), ...lines.measured() };
}

/** One JSON object a row, with numbers as PostgreSQL writes them; what is NULL is left out, so that a JSON null stays one. */
function selectLines({ name, columns, key }: ExportedTable): string {
  const members = columns.map((column) => `${escapeLiteral(`"${column.name}":`)} || ${memberSql(column)}`);
  const order = key.map(orderSql).join(', ');
  return `SELECT '{' || concat_ws(',', ${members.join(', ')}) || '}' FROM ${escapeIdentifier(name)} ORDER BY ${order}`;
}

const BARE = new Set(['integer', 'smallint', 'bigint', 'boolean', 'jsonb']);

function memberSql({ name, type }: ExportedColumn): string {
  const column = escapeIdentifier(name);
  if (BARE.has(type)) return `${column}::text`;
  return type === 'uuid' ? `'"' || ${column} || '"'` : `to_json(${column})::text`;
}

/** Texts in the order of their bytes: that of a language differs between servers. */
const orderSql = ({ name, type }: ExportedColumn): string =>
  `${escapeIdentifier(name)}${type === 'text' ? ' COLLATE "C"' : ''}`;

/** By which rules the rows were computed, and up to when they go. */
async function standing(sql: Sql): Promise<Pick<Manifest, 'models' | 'upTo'>> {
  const models = await rows<{ name: string; version: string }>(
    sql,
    'SELECT name, version FROM rule_models ORDER BY name COLLATE "C"',
  );
  const newest = await firstRow<{ upTo: string | null }>(
    sql,
    `SELECT ${instantSql('greatest((SELECT max(at) FROM history), (SELECT max(created_at) FROM verdicts))')} AS "upTo"`,
  );
  return { models: Object.fromEntries(models.map(({ name, version }) => [name, version])), upTo: newest!.upTo };
}
