import type { DataSource } from 'typeorm';
import type { Outbound } from '../config/outbound';
import type { Doorbell } from './doorbell';
import type { JobPayload, Ringable } from './ringable';

/** What a handler works with. */
export interface JobContext {
  dataSource: DataSource;
  doorbell: Doorbell;
  outbound: Outbound;
  /** Aborted when the process shuts down: long jobs stop at the next safe point, the gap in the row stays open. */
  signal: AbortSignal;
}

export interface JobDefinition<Payload extends JobPayload = JobPayload> extends Ringable<Payload> {
  /** May run twice, late, or at once with itself. Loads what it works with, so that whoever only rings for it need not. */
  handle(payload: Payload, context: JobContext): Promise<void>;
}

type GivenJob<Payload extends JobPayload> = Omit<JobDefinition<Payload>, 'attempts' | 'backoffMs'> &
  Partial<Pick<JobDefinition<Payload>, 'attempts' | 'backoffMs'>>;

/** A job with what it leaves to the defaults. */
export const completeJob = <Payload extends JobPayload>(job: GivenJob<Payload>): JobDefinition<Payload> => ({
  attempts: 3,
  backoffMs: 1_000,
  ...job,
});

const defined = new Set<JobDefinition>();

/** Name, payload, options and handler of a job, in one place; remembered, so that none is left without a worker. */
export function defineJob<Payload extends JobPayload>(job: GivenJob<Payload>): JobDefinition<Payload> {
  const definition = completeJob(job);
  defined.add(definition as unknown as JobDefinition);
  return definition;
}

/** Every job that this process has loaded the definition of, to be compared with those that workers run. */
export const definedJobs = (): ReadonlySet<JobDefinition> => defined;
