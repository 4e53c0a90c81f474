import type { DataSource } from 'typeorm';
import { leaseDue } from '../gaps';
import { inLanes } from '../in-lanes';
import { assessQuestions } from './assess-questions';

export interface AssessDueOptions {
  signal?: AbortSignal;
  /** Called where as many are due as a batch holds, and so perhaps more; for one of many such batches. */
  full?: () => void;
  /** Called after each batch. */
  written?: () => Promise<void>;
  /** For so long a batch is ours: what a process that ends leaves behind costs this delay. */
  leaseSeconds?: number;
}

const BATCH = 50;
/** Batches on their way at once: one is computed while the database reads or writes another. */
const LANES = 2;
/** A ring is a job that the queue keeps, hands out and ticks off, in a transaction each: as much to do as for a small batch. */
const FULL_A_RING = 10;

/**
 * Assesses every question that is due, batch by batch, until none is left. Several at once, in several processes, share the work. One that
 * fails is due again later.
 */
export async function assessDue(
  dataSource: DataSource,
  { signal, full, written, leaseSeconds = 5 }: AssessDueOptions = {},
): Promise<void> {
  let fullBatches = 0;
  await inLanes(LANES, signal, async () => {
    const due = await leaseDue(dataSource, 'questions', BATCH, leaseSeconds);
    if (due.length === 0) return false;
    if (due.length === BATCH && fullBatches++ % FULL_A_RING === 0) full?.();
    const ids = due.map(({ id }) => id);
    await assessQuestions(dataSource, ids, { signal });
    await written?.();
    return true;
  });
}
