import type { QueueName } from './queue-name';

/** Ids only: no text, no secrets. The job reads the rest from the database, where the truth is. */
export type JobPayload = Readonly<Record<string, string | number | readonly string[] | readonly number[]>>;

/** What one has to know of a job to ring for it. */
export interface Ringable<Payload extends JobPayload = JobPayload> {
  queue: QueueName;
  /** Unique within its queue: verb and noun, "read-statements". */
  name: string;
  /** Tries in the queue before the sweep finds the gap again. */
  attempts: number;
  /** Pause before the second try, doubled each time. */
  backoffMs: number;
  /** Names the payload's type; whoever rings does not call it. */
  handle(payload: Payload, context: never): Promise<void>;
}
