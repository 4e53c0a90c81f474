import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { rows, type Sql } from '../../platform/database/rows';
import { type Finding, type Verified, verifyChains } from '../checkpoints/verify-chains';
import { ExchangeError } from './exchange-error';
import { type ExportedColumn, type ExportedTable, exportedTables, schemaVersion } from './exported-tables';
import { restoredAs } from './kept-back';
import { type ExportedFile, type Manifest, readManifest } from './manifest';
import { measureLines, RAW_LINES } from './raw-lines';

export interface Restored {
  manifest: Manifest;
  verified: Verified;
  /** Verdicts that were not as they were sealed when they were exported. */
  findings: Finding[];
}

/**
 * Fills an empty, migrated database with an export: hashes first, then everything in one transaction, of which nothing is written where
 * any of it fails. Then verifies the chains of the verdicts: what was amiss before is restored as it was, and told.
 * @throws ExchangeError
 */
export async function restoreDatabase(
  dataSource: DataSource,
  folder: string,
  done: (file: ExportedFile) => void = () => undefined,
): Promise<Restored> {
  const manifest = await readManifest(folder);
  const discard = () => new Writable({ write: (_chunk, _encoding, next) => next() });
  for (const file of manifest.files) await streamFile(folder, file, discard());
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as Client;
    await runner.startTransaction();
    const tables = await exportedTables(runner);
    requireSameTables(manifest, await schemaVersion(runner), tables);
    await requireEmpty(runner, tables);
    await rows(runner, 'CREATE TEMP TABLE restored_lines (line json NOT NULL) ON COMMIT DROP');
    for (const table of tables) {
      const file = manifest.files.find((candidate) => candidate.table === table.name)!;
      await streamFile(folder, file, client.query(copyFrom(`COPY restored_lines FROM STDIN WITH ${RAW_LINES}`)));
      await rows(runner, insertLines(table));
      await rows(runner, 'TRUNCATE restored_lines');
      done(file);
    }
    await runner.commitTransaction();
    await rows(runner, 'ANALYZE');
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
  const findings: Finding[] = [];
  const verified = await dataSource.transaction('REPEATABLE READ', (sql) =>
    verifyChains(sql, (finding) => findings.push(finding)),
  );
  return { manifest, verified, findings };
}

/** Reads a file into `sink`. @throws ExchangeError where it is not the file of the manifest */
async function streamFile(folder: string, file: ExportedFile, sink: Writable): Promise<void> {
  const path = join(folder, file.name);
  const lines = measureLines();
  try {
    await pipeline(createReadStream(path), lines.pass, sink);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ExchangeError('not_found', `${path} is missing: the manifest names it`);
    throw error;
  }
  const { rows: count, bytes, sha256 } = lines.measured();
  if (sha256 !== file.sha256)
    throw new ExchangeError(
      'altered',
      `${path} is not as it was written: ${count} rows and ${bytes} bytes, the manifest says ${file.rows} and ${file.bytes}`,
    );
}

function requireSameTables(manifest: Manifest, schema: string, tables: ExportedTable[]): void {
  const described = (name: string, columns: string[]) => `${name} (${columns.join(', ')})`;
  const here = tables
    .map(({ name, columns }) =>
      described(
        name,
        columns.map((column) => column.name),
      ),
    )
    .sort();
  const there = manifest.files.map(({ table, columns }) => described(table, columns)).sort();
  if (schema !== manifest.schema || here.join() !== there.join())
    throw new ExchangeError(
      'other_version',
      `the export is of the schema ${manifest.schema}, this database of ${schema}: restore it with the version that wrote it, then migrate`,
    );
}

async function requireEmpty(sql: Sql, tables: ExportedTable[]): Promise<void> {
  const counted = await rows<{ name: string; count: string }>(
    sql,
    tables
      .map(({ name }) => `SELECT ${escapeLiteral(name)} AS name, count(*) AS count FROM ${escapeIdentifier(name)}`)
      .join(' UNION ALL '),
  );
  const filled = counted.filter(({ count }) => count !== '0').map(({ name, count }) => `${name} ${count}`);
  if (filled.length > 0)
    throw new ExchangeError(
      'not_empty',
      `the database is not empty (${filled.join(', ')}): restore into a new one, migrated and not started yet`,
    );
}

function insertLines(table: ExportedTable): string {
  const name = escapeIdentifier(table.name);
  const made = Object.entries(restoredAs(table.name));
  const columns = [...table.columns.map((column) => column.name), ...made.map(([column]) => column)];
  const values = [...table.columns.map(valueSql), ...made.map(([, expression]) => expression)];
  return `INSERT INTO ${name} (${columns.map(escapeIdentifier).join(', ')}) SELECT ${values.join(', ')}
    FROM restored_lines, json_populate_record(NULL::${name}, line) r`;
}

/** A JSON null is a value of a jsonb column, which the record would take for none. */
function valueSql({ name, type }: ExportedColumn): string {
  const value = `r.${escapeIdentifier(name)}`;
  return type === 'jsonb' ? `coalesce(${value}, (line -> ${escapeLiteral(name)})::jsonb)` : value;
}
