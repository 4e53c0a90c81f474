import { ImportError, RowFault } from './imported-row';
import { parseCells } from './parse-cells';
import { peekText } from './peek-text';
import { LONGEST_RECORD, type ReadRecord } from './read-record';

/** What a column may hold; the header names each at most once. */
export interface CsvColumns {
  known: readonly string[];
  needed: readonly string[];
}

const SEPARATORS = [',', ';', '\t'];

/**
 * The records of a CSV file (RFC 4180), numbered from 1 behind the header. Commas, semicolons or tabs separate, as the header does. A record
 * that is wrong in itself is given as a fault; an empty cell is left out.
 * @throws ImportError for a header that cannot be used
 */
export async function* readCsv(text: AsyncIterable<string>, columns: CsvColumns): AsyncGenerator<ReadRecord> {
  const [head, all] = await peekLine(text);
  if (head.trim() === '') throw new ImportError('the file is empty: its first line has to name the columns');
  const separator = SEPARATORS.reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
  let header: string[] | null = null;
  let record = 0;
  for await (const parsed of parseCells(all, separator)) {
    if (header === null) {
      if ('fault' in parsed) throw new ImportError(`the header cannot be read: ${parsed.fault.message}`);
      header = checkedHeader(parsed.cells, columns);
      continue;
    }
    record++;
    if ('fault' in parsed) yield { record, fault: parsed.fault };
    else if (parsed.cells.length !== header.length)
      yield {
        record,
        fault: new RowFault(null, `has ${parsed.cells.length} cells where the header names ${header.length} columns`),
      };
    else {
      const cells = header.map((name, i): [string, string] => [name, parsed.cells[i]!]);
      yield { record, value: Object.fromEntries(cells.filter(([, cell]) => cell.trim() !== '')) };
    }
  }
}

function checkedHeader(cells: string[], { known, needed }: CsvColumns): string[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const strange = names.filter((name) => !known.includes(name));
  if (strange.length > 0)
    throw new ImportError(
      `unknown columns in the header: ${strange.map((name) => `“${name}”`).join(', ')}; known are ${known.join(', ')}`,
    );
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new ImportError(`the header names the column “${twice}” twice`);
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new ImportError(`the header lacks the column “${missing.join('”, “')}”`);
  return names;
}

/** The first line, and all of the text with it. */
async function peekLine(text: AsyncIterable<string>): Promise<[string, AsyncIterable<string>]> {
  const [head, all] = await peekText(text, (read) => /[\r\n]/.test(read.trimStart()), LONGEST_RECORD);
  return [/^\s*[^\r\n]*/.exec(head)?.[0] ?? '', all];
}
