import type { DataSource } from 'typeorm';
import type { ImportFormat } from '../../src/pipeline/exchange/imports/import-format';
import { importRows } from '../../src/pipeline/exchange/imports/import-rows';
import type { RowOutcome } from '../../src/pipeline/exchange/imports/imported-row';

export interface Imported {
  counts: Record<string, number>;
  rows: RowOutcome[];
  questionIds: string[];
}

/** Imports a text or bytes as they would come from a file, in pieces of a few bytes where `piece` says so. */
export async function importText(
  dataSource: DataSource,
  format: ImportFormat,
  text: string | Buffer,
  {
    source = 'test',
    dryRun = false,
    encoding,
    piece = 65_536,
  }: { source?: string; dryRun?: boolean; encoding?: string; piece?: number } = {},
): Promise<Imported> {
  const bytes = Buffer.from(text as string);
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const rows: RowOutcome[] = [];
  const questionIds: string[] = [];
  const request = { format, source, actor: 'system', dryRun, ...(encoding !== undefined && { encoding }) };
  const counts = await importRows(dataSource, pieces(), request, {
    onRows: (outcomes) => void rows.push(...outcomes),
    onQuestions: (ids) => void questionIds.push(...ids),
  });
  return { counts, rows, questionIds };
}

export const csv = (...lines: string[]): string => lines.join('\r\n');

/** `row 2 refused: stance must be …` of every row. */
export const told = ({ rows }: Imported): string[] =>
  rows.map(({ record, outcome, field, reason }) =>
    [`${record} ${outcome}`, ...(reason === undefined ? [] : [`${field ?? 'row'} ${reason}`])].join(': '),
  );
