import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { retrySerialization } from '../../../platform/database/retry-serialization';
import { rows, type Sql } from '../../../platform/database/rows';
import { reasonOf } from '../../../platform/reason-of';
import type { ImportContext } from './import-context';
import type { ImportFormat } from './import-format';
import { type ImportedRow, OUTCOMES, type Outcome, RowFault, type RowOutcome, refusalOf } from './imported-row';
import { readRows } from './read-rows';
import { type StoredBatch, storeBatch } from './store-batch';

export interface ImportRequest extends ImportContext {
  format: ImportFormat;
  /** Says what would become of every row, and writes nothing. */
  dryRun: boolean;
  /** Of the bytes; a byte order mark wins. Default: UTF-8. */
  encoding?: string;
}

export interface ImportListener {
  /** What became of rows, a batch at a time. */
  onRows?(outcomes: RowOutcome[]): void | Promise<void>;
  /** Questions to ring for; not in a dry run. */
  onQuestions?(questionIds: string[]): void;
}

export type ImportCounts = Record<Outcome, number>;

const BATCH = 1000;
const TAKEN_BACK = Symbol('dry run');

/**
 * Takes in claims and evidence of others, in batches of one transaction each: memory does not grow with the rows. A bad row never stops the
 * rest. The same id again updates what may be updated.
 * @throws ImportError where the source as a whole cannot be read
 */
export async function importRows(
  dataSource: DataSource,
  input: AsyncIterable<Buffer | string>,
  request: ImportRequest,
  listener: ImportListener = {},
): Promise<ImportCounts> {
  if (!request.dryRun) return importBatches(dataSource.manager, input, request, listener);
  let counts: ImportCounts | null = null;
  try {
    // All batches within one transaction: a row may be about a claim that one before it would have made.
    await dataSource.transaction(async (manager) => {
      counts = await importBatches(manager, input, request, {
        onRows: async (outcomes) => listener.onRows?.(await namingNoneOfThis(manager, outcomes)),
      });
      throw TAKEN_BACK;
    });
  } catch (error) {
    if (error !== TAKEN_BACK) throw error;
  }
  return counts!;
}

/** Without the claims that this transaction made: once it is taken back there are none. */
async function namingNoneOfThis(sql: Sql, outcomes: RowOutcome[]): Promise<RowOutcome[]> {
  const made = await rows<{ id: string }>(
    sql,
    'SELECT id FROM claims WHERE id = ANY($1::uuid[]) AND created_at = now()',
    [outcomes.map(({ claimId }) => claimId)],
  );
  const gone = new Set(made.map(({ id }) => id));
  return outcomes.map((row) => (row.claimId !== null && gone.has(row.claimId) ? { ...row, claimId: null } : row));
}

async function importBatches(
  manager: EntityManager,
  input: AsyncIterable<Buffer | string>,
  { format, encoding, ...context }: ImportRequest,
  { onRows, onQuestions }: ImportListener,
): Promise<ImportCounts> {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as ImportCounts;
  let batch: ImportedRow[] = [];
  let ids = new Set<string>();
  let refused: RowOutcome[] = [];
  const seen = new Set<string>();
  let storing: Promise<void> = Promise.resolve();
  const store = async (taken: ImportedRow[], faulty: RowOutcome[]): Promise<void> => {
    const stored = taken.length > 0 ? await storeBisecting(manager, context, taken) : { outcomes: [], questionIds: [] };
    const outcomes = [...faulty, ...stored.outcomes].sort((a, b) => a.record - b.record);
    for (const { outcome } of outcomes) counts[outcome]++;
    await onRows?.(outcomes);
    if (stored.questionIds.length > 0) onQuestions?.(stored.questionIds);
  };
  // One batch is stored while the next is read.
  const flush = async (): Promise<void> => {
    await storing;
    storing = store(batch, refused);
    // Whoever awaits it hears of a failure; until then it is nobody's.
    storing.catch(() => undefined);
    [batch, ids, refused] = [[], new Set(), []];
  };
  try {
    for await (const read of readRows(input, format, encoding)) {
      if ('outcome' in read) refused.push(read);
      else {
        if (ids.has(read.id)) await flush();
        const mark = markOf(read.id);
        batch.push(seen.has(mark) ? { ...read, isRepeated: true } : read);
        ids.add(read.id);
        seen.add(mark);
      }
      if (batch.length + refused.length >= BATCH) await flush();
    }
    await flush();
  } finally {
    await storing;
  }
  return counts;
}

/** Stands for an id, in twelve characters whatever its length: those of all rows are kept. */
const markOf = (id: string): string => createHash('sha256').update(id).digest('base64').slice(0, 12);

/** A batch that cannot be stored is halved until the one row is found that cannot. */
async function storeBisecting(
  manager: EntityManager,
  context: ImportContext,
  batch: ImportedRow[],
): Promise<StoredBatch> {
  try {
    return await retrySerialization(() => manager.transaction((sql) => storeBatch(sql, context, batch)));
  } catch (error) {
    if (!isOfTheRows(error)) throw error;
    const [row] = batch;
    if (row && batch.length === 1) {
      const fault = new RowFault(null, `cannot be stored: ${reasonOf(error)}`);
      return { outcomes: [refusalOf(row.record, row.id, fault)], questionIds: [] };
    }
    const middle = batch.length >> 1;
    const first = await storeBisecting(manager, context, batch.slice(0, middle));
    const second = await storeBisecting(manager, context, batch.slice(middle));
    return {
      outcomes: [...first.outcomes, ...second.outcomes],
      questionIds: [...first.questionIds, ...second.questionIds],
    };
  }
}

/** Errors of what was sent (data, constraints, sizes), not of the database that is away. */
const isOfTheRows = (error: unknown): boolean => /^(22|23|54)/.test(String((error as { code?: unknown }).code ?? ''));
