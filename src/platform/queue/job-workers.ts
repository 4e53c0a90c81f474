import type { Log } from '../logging/log';
import { jobSeconds, jobWaitSeconds } from '../metrics';
import type { JobContext } from './define-job';
import type { JobTable } from './job-table';
import type { JobWorker, QueueBackend, QueuedJob } from './queue-backend';
import { withDeadline } from './with-deadline';

/** Time for jobs in flight; what is cut off then is found again by its gap, so a hard end loses nothing. */
const JOBS_DEADLINE_MS = 8_000;
/** Time for the store to hear of it: while Redis is away, a worker of BullMQ would wait for it for ever. */
const STORE_DEADLINE_MS = 1_000;

const ERROR_PAUSE_MS = 10_000;

export interface JobWorkers {
  /** No new jobs; waits so many milliseconds for those in flight, and says which it cuts off, whatever the store does. */
  close(deadlineMs?: number): Promise<void>;
}

function reportErrors(worker: JobWorker, queue: string, log: Log): void {
  let last = 0;
  worker.on('error', (error) => {
    if (Date.now() - last < ERROR_PAUSE_MS) return;
    last = Date.now();
    log.warn(`worker of ${queue}: ${error.message}`);
  });
  worker.on('failed', (job, error) =>
    log.warn(`job ${queue}/${job?.name} failed, try ${job?.attemptsMade}: ${error.message}`),
  );
}

/** One worker a queue; each job goes to the handler of its name. */
export function startWorkers(
  backend: Pick<QueueBackend, 'openWorker'>,
  table: JobTable,
  context: Omit<JobContext, 'signal'>,
  log: Log,
): JobWorkers {
  const shutdown = new AbortController();
  const running = new Map<Promise<void>, string>();
  const workers = [...table].map(([queue, handlers]) => {
    const worker = backend.openWorker(queue, async ({ name, data: payload, timestamp, attemptsMade }: QueuedJob) => {
      // The clocks of two machines may differ.
      if (attemptsMade === 0) jobWaitSeconds.observe({ queue }, Math.max(0, Date.now() - timestamp) / 1_000);
      const job = handlers.get(name);
      // Rung by another release: its gap is still open, and the sweep rings for the job that exists now.
      if (!job) return log.warn(`no handler for the job ${queue}/${name}: dropped`);
      const stop = jobSeconds.startTimer({ queue, job: name });
      let outcome = 'failed';
      const run = job.handle(payload as never, { ...context, signal: shutdown.signal });
      running.set(run, `${queue}/${name}`);
      try {
        await run;
        outcome = 'done';
      } finally {
        running.delete(run);
        stop({ outcome });
      }
    });
    reportErrors(worker, queue, log);
    return worker;
  });
  return {
    async close(deadlineMs = JOBS_DEADLINE_MS) {
      shutdown.abort();
      // One that cannot tell the store must not end the others, nor the process.
      const closed = Promise.allSettled(workers.map((worker) => worker.close()));
      const ended = await withDeadline(Promise.allSettled(running.keys()), deadlineMs);
      if (!ended) log.warn(`cut off, to be run again: ${[...running.values()].join(', ')}`);
      await withDeadline(closed, STORE_DEADLINE_MS);
    },
  };
}
