import { decodeText } from './decode-text';
import type { ImportFormat } from './import-format';
import { ImportError, type ImportedRow, RowFault, type RowOutcome, refusalOf } from './imported-row';
import { peekText } from './peek-text';
import { readCsv } from './read-csv';
import { readJson, readJsonLines } from './read-json';
import { claimReviewsIn, readJsonLd } from './read-json-ld';
import type { ReadRecord } from './read-record';
import { rowOfAnnotation } from './row-of-annotation';
import { rowOfClaimReview } from './row-of-claim-review';
import { FIELDS, rowOfFields } from './row-of-fields';

interface Reader {
  records(text: AsyncIterable<string>): AsyncIterable<ReadRecord>;
  toRow(record: number, value: unknown): ImportedRow;
}

const READERS: Record<ImportFormat, Reader> = {
  csv: { records: (text) => readCsv(text, { known: FIELDS, needed: ['id'] }), toRow: rowOfFields },
  jsonl: { records: readJsonLines, toRow: rowOfFields },
  claimreview: { records: readReviews, toRow: rowOfClaimReview },
  'web-annotation': { records: readJson, toRow: rowOfAnnotation },
};

/** The rows of a source, and the refusals of those that are none. @throws ImportError */
export async function* readRows(
  input: AsyncIterable<Buffer | string>,
  format: ImportFormat,
  encoding?: string,
): AsyncGenerator<ImportedRow | RowOutcome> {
  const { records, toRow } = READERS[format];
  for await (const read of records(decodeText(input, encoding))) {
    let id: unknown = null;
    try {
      if ('fault' in read) throw read.fault;
      id = idIn(read.value);
      yield toRow(read.record, read.value);
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      yield refusalOf(read.record, typeof id === 'string' ? id.slice(0, 200) : null, error);
    }
  }
}

/** What it calls itself, for a refusal. */
const idIn = (value: unknown): unknown => {
  const { id, '@id': name, url } = (value ?? {}) as Record<string, unknown>;
  return typeof id === 'number' ? String(id) : (id ?? name ?? url);
};

/** A page where it begins as one, else JSON. */
async function* readReviews(text: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  const [head, all] = await peekText(text, (read) => read.trim() !== '', Number.POSITIVE_INFINITY);
  if (head.trim() === '') throw new ImportError('there is nothing to read: it is empty');
  if (head.trimStart().startsWith('<')) yield* readJsonLd(all);
  else for await (const read of readJson(all)) yield* eachReview(read);
}

/** An entry of a feed may hold several. */
function* eachReview(read: ReadRecord): Generator<ReadRecord> {
  const reviews = 'value' in read ? claimReviewsIn(read.value) : [];
  if (reviews.length < 2) yield read;
  else for (const value of reviews) yield { record: read.record, value };
}
