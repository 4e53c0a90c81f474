import { createHash } from 'node:crypto';

/** COPY of one column of text that holds no line break, byte for byte: as CSV whose quotation mark and delimiter never occur in JSON. */
export const RAW_LINES = String.raw`(FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02', ENCODING 'UTF8')`;

export interface MeasuredLines {
  rows: number;
  bytes: number;
  sha256: string;
}

const LINE_FEED = 10;

/** Counts and hashes what passes through; `measured` is asked for at the end. */
export function measureLines(): {
  pass(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer>;
  measured(): MeasuredLines;
} {
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  return {
    async *pass(chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) rows++;
        yield chunk;
      }
    },
    measured: () => ({ rows, bytes, sha256: hash.digest('hex') }),
  };
}
