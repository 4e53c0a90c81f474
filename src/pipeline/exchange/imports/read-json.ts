import { Readable } from 'node:stream';
import { splitLines } from '../../../platform/split-lines';
import { RowFault } from './imported-row';
import { peekText } from './peek-text';
import { LONGEST_RECORD, parseJson, type ReadRecord, TOO_LONG } from './read-record';
import { splitJson } from './split-json';

/** The lines of JSON Lines, by their number; empty ones are passed over. */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  for await (const lines of splitLines(Readable.from(text), LONGEST_RECORD))
    for (const line of lines) if (line.text === null || line.text.trim() !== '') yield toRecord(line.number, line.text);
}

/** The entries of one JSON document: an array, a feed, a graph, a page of annotations, or a single one. */
export async function* readJsonEntries(text: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  let record = 0;
  for await (const piece of splitJson(text)) yield toRecord(++record, piece);
}

function toRecord(record: number, text: string | null): ReadRecord {
  try {
    if (text === null) throw TOO_LONG;
    return { record, value: parseJson(text) };
  } catch (error) {
    if (error instanceof RowFault) return { record, fault: error };
    throw error;
  }
}

/** JSON Lines where the first line is a whole record by itself, else one document. */
export async function* readJson(text: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  const [head, all] = await peekText(text, (read) => read.trimStart().includes('\n'), LONGEST_RECORD);
  const start = head.trimStart();
  const end = start.indexOf('\n');
  const isLines = end !== -1 && start.slice(end).trim() !== '' && holdsOneRecord(start.slice(0, end));
  yield* isLines ? readJsonLines(all) : readJsonEntries(all);
}

function holdsOneRecord(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
