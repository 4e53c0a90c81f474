import type { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { RowFault } from './imported-row';
import { LONGEST_RECORD, TOO_LONG } from './read-record';

/** The cells of a record, or why it has none. */
export type ParsedCells = { cells: string[] } | { fault: RowFault };

const QUOTE = 34;
const LINE_FEED = 10;

/**
 * Records of CSV text, a block of whole records at a time. The parser gives up at its first error: a block that holds one is read again record by
 * record, and where quotation marks do not add up line by line, so that what is wrong stays with the line it stands in.
 */
export async function* parseCells(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<ParsedCells> {
  let rest = '';
  let dropping = false;
  for await (const chunk of text) {
    rest += rest === '' && !dropping ? chunk.replace(/^\uFEFF/, '') : chunk;
    if (dropping) {
      const end = rest.indexOf('\n');
      rest = end === -1 ? '' : rest.slice(end + 1);
      dropping = end === -1;
    }
    const whole = endOfRecords(rest);
    if (whole > 0) yield* parseBlock(rest.slice(0, whole), delimiter);
    rest = rest.slice(whole);
    if (rest.length <= LONGEST_RECORD) continue;
    const line = rest.lastIndexOf('\n') + 1;
    if (line > 0) yield* recover(rest.slice(0, line), delimiter);
    else {
      yield { fault: TOO_LONG };
      dropping = true;
    }
    rest = dropping ? '' : rest.slice(line);
  }
  yield* parseBlock(rest, delimiter);
}

/** Where the last line ends that ends a record: outside quotation marks, which come in pairs. */
function endOfRecords(text: string): number {
  let isQuoted = false;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (code === LINE_FEED && !isQuoted) end = at + 1;
  }
  return end;
}

function parseBlock(block: string, delimiter: string): Iterable<ParsedCells> {
  try {
    return parseText(block, delimiter).map((cells) => ({ cells }));
  } catch {
    return recover(block, delimiter);
  }
}

function* recover(block: string, delimiter: string): Generator<ParsedCells> {
  for (let at = 0; at < block.length; ) {
    const line = lineEnd(block, at);
    const end = recordEnd(block, at);
    try {
      for (const cells of parseText(block.slice(at, end), delimiter)) yield { cells };
      at = end;
    } catch (error) {
      yield { fault: faultOf(error as CsvError) };
      at = line;
    }
  }
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
};

/** The end of the line from which on the quotation marks come in pairs; of the text where they never do. */
function recordEnd(text: string, from: number): number {
  let isQuoted = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (code === LINE_FEED && !isQuoted) return at + 1;
  }
  return text.length;
}

function parseText(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
}

const FAULTS: Record<string, string> = {
  CSV_MAX_RECORD_SIZE: TOO_LONG.message,
  CSV_QUOTE_NOT_CLOSED: 'opens a quotation mark that is never closed',
  INVALID_OPENING_QUOTE:
    'has a quotation mark within a cell: put the whole cell in quotation marks, and double those within it',
  CSV_INVALID_CLOSING_QUOTE: 'goes on after a closing quotation mark: double the quotation marks within a cell',
};

const faultOf = ({ code, message }: CsvError): RowFault => new RowFault(null, FAULTS[code] ?? message);
