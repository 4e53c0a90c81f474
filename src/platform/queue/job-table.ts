import { definedJobs, type JobDefinition } from './define-job';
import type { QueueName } from './queue-name';
import type { JobPayload } from './ringable';

/** A job of any payload: the queue hands every handler what `ring` was given for the same definition. */
export type AnyJob = Omit<JobDefinition, 'handle'> & { handle(payload: never, context: never): Promise<void> };

export type JobTable = ReadonlyMap<QueueName, ReadonlyMap<string, JobDefinition>>;

/**
 * Jobs by queue and name; queues without a job are left out.
 * @throws at boot when two jobs share a name, a name is malformed, or a job is defined that nobody would run
 */
export function jobTable(
  jobs: readonly AnyJob[],
  defined: Iterable<Pick<JobDefinition, 'queue' | 'name'>> = definedJobs(),
): JobTable {
  const table = new Map<QueueName, Map<string, JobDefinition<JobPayload>>>();
  for (const job of jobs) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(job.name))
      throw new Error(`job name "${job.name}" is not of the form read-statements`);
    const queue = table.get(job.queue) ?? new Map<string, JobDefinition<JobPayload>>();
    if (queue.has(job.name)) throw new Error(`two handlers for the job ${job.queue}/${job.name}`);
    table.set(job.queue, queue.set(job.name, job as JobDefinition));
  }
  for (const { queue, name } of defined) {
    if (!table.get(queue)?.has(name))
      throw new Error(`no worker would run the job ${queue}/${name}: add it to the list of jobs`);
  }
  return table;
}
