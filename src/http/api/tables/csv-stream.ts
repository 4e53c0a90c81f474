import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { ListPage } from '../lists/list-page';
import { type ListQuery, MAX_LIMIT } from '../lists/list-query';

export type CsvCell = string | number | boolean | null;
export type CsvRow = Record<string, CsvCell>;

/**
 * A list as CSV (RFC 4180), all pages of it, a page at a time. It begins with a byte order mark, without which spreadsheets take UTF-8 for another
 * encoding, and a text that a spreadsheet would compute gets an apostrophe before it.
 * @param name of the file: "claims"
 */
export function csvStream<Query extends ListQuery, Entry>(
  name: string,
  columns: readonly string[],
  query: Query,
  read: (query: Query) => Promise<ListPage<Entry>>,
  toRows: (entries: Entry[]) => CsvRow[] | Promise<CsvRow[]>,
): Promise<StreamableFile> {
  const pages = async function* (first: ListPage<Entry>): AsyncGenerator<CsvRow> {
    for (let page = first; ; page = await read({ ...query, limit: MAX_LIMIT, cursor: page.nextCursor! })) {
      yield* await toRows(page.items);
      if (page.nextCursor === null) return;
    }
  };
  // What is wrong with the request is answered before the first byte.
  return read({ ...query, limit: MAX_LIMIT }).then((first) => {
    const csv = stringify({
      bom: true,
      header: true,
      columns: [...columns],
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: { boolean: (value) => (value ? 'yes' : 'no') },
    });
    const source = Readable.from(pages(first));
    source.on('error', (error) => csv.destroy(error));
    return new StreamableFile(source.pipe(csv), {
      type: 'text/csv; charset=utf-8; header=present',
      disposition: `attachment; filename="${name}.csv"`,
    });
  });
}
