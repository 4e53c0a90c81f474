import { AsyncResource } from 'node:async_hooks';
import type { Log } from '../logging/log';
import { ringsFailed } from '../metrics';
import { mergeRepeats } from './merge-repeats';
import type { JobQueue, QueueBackend } from './queue-backend';
import { QUEUE_NAMES, type QueueName } from './queue-name';
import type { JobPayload, Ringable } from './ringable';
import { withDeadline } from './with-deadline';

/** While the store is away rings pile up here; beyond this they are dropped, and the sweep finds the work. */
const MOST_PENDING = 1_000;

/** What is rung for again within this time is rung for once: whoever hears it finds all there is by then. */
const SAME_WITHIN_MS = 100;

const CLOSE_DEADLINE_MS = 2_000;

/** Tells workers that there may be work. Ring after COMMIT: the row says what to do, a lost ring costs delay only. */
export interface Doorbell {
  /** Returns at once and never throws. What repeats a ring of a moment ago may be held back for that moment. */
  ring<Payload extends JobPayload>(job: Ringable<Payload>, payload: Payload): void;
  /** Jobs in each queue that are not finished; rejects when the store is away. */
  waiting(): Promise<Record<QueueName, number>>;
  /** What each queue holds; rejects when the store is away. */
  counts(): Promise<Record<QueueName, QueueCounts>>;
  close(): Promise<void>;
}

/** Jobs of one queue. */
export interface QueueCounts {
  waiting: number;
  running: number;
  /** Kept for a day to be looked at; their work is found again by its gap. */
  failed: number;
}

function addTo(
  queue: JobQueue,
  job: Pick<Ringable, 'name' | 'attempts' | 'backoffMs'>,
  payload: JobPayload,
): Promise<unknown> {
  return queue.add(job.name, payload, {
    attempts: job.attempts,
    backoff: { type: 'exponential', delay: job.backoffMs },
    removeOnComplete: true,
    removeOnFail: { age: 86_400, count: 1_000 },
  });
}

async function countsOf(queue: JobQueue): Promise<QueueCounts> {
  const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized', 'failed');
  const { wait = 0, delayed = 0, prioritized = 0, active = 0, failed = 0 } = counts;
  return { waiting: wait + delayed + prioritized, running: active, failed };
}

export function openDoorbell(backend: QueueBackend, log: Log): Doorbell {
  const producer = backend.openProducer();
  const queues = new Map(QUEUE_NAMES.map((name) => [name, producer.openQueue(name)]));
  const pending = new Set<Promise<unknown>>();
  const merged = mergeRepeats((over) => {
    const timer = setTimeout(over, SAME_WITHIN_MS);
    return () => clearTimeout(timer);
  });
  for (const [name, queue] of queues) queue.on('error', (error) => log.debug(`queue ${name}: ${error.message}`));
  const counts = async () => {
    const counted = [...queues].map(async ([name, queue]) => [name, await countsOf(queue)] as const);
    return Object.fromEntries(await Promise.all(counted)) as Record<QueueName, QueueCounts>;
  };
  const missed = (queue: QueueName, reason: string) => {
    ringsFailed.inc({ queue });
    log.debug(`a ring for ${queue} was lost (${reason}); the sweep will find the work`);
  };
  const send = (job: Ringable<never>, payload: JobPayload) => {
    const queue = queues.get(job.queue);
    if (!queue || pending.size >= MOST_PENDING) return missed(job.queue, queue ? 'too many pending' : 'no such queue');
    const ring = addTo(queue, job, payload)
      .catch((error: Error) => missed(job.queue, error.message))
      .finally(() => pending.delete(ring));
    pending.add(ring);
  };
  return {
    ring(job, payload) {
      // What is held back is sent later, and belongs to the trace of who rang.
      const sent = AsyncResource.bind(() => send(job, payload));
      merged.say(JSON.stringify([job.queue, job.name, payload]), sent);
    },
    counts,
    async waiting() {
      const counted = Object.entries(await counts()).map(([name, { waiting, running }]) => [name, waiting + running]);
      return Object.fromEntries(counted) as Record<QueueName, number>;
    },
    async close() {
      merged.flush();
      await withDeadline(Promise.all(pending), CLOSE_DEADLINE_MS);
      await withDeadline(Promise.allSettled([...queues.values()].map((queue) => queue.close())), CLOSE_DEADLINE_MS);
      await withDeadline(producer.close(), CLOSE_DEADLINE_MS);
    },
  };
}
