import { defineJob, type JobContext } from '../../platform/queue/define-job';
import { soleRuns } from '../../platform/queue/sole-runs';
import { ringForNotices } from './ring-for-notices';

const assessOnce = soleRuns();

/**
 * Assesses what is due until nothing is, in each process that hears it; what is new is rung for by itself meanwhile, and does not wait.
 * Rung during a run, the run looks again.
 */
export const assessDueJob = defineJob<Record<string, never>>({
  queue: 'verdicts',
  name: 'assess-due',
  handle: (_payload, { dataSource, doorbell, signal }) =>
    assessOnce(dataSource, async () => {
      const { assessDue } = await import('../verdicts/assess-due.js');
      return assessDue(dataSource, {
        signal,
        // Other processes share what is more than a batch.
        full: () => doorbell.ring(assessDueJob, {}),
        written: () => ringForNotices(dataSource, doorbell),
      });
    }),
});

/** After questions were bumped: a run of this process hears it without the queue. */
export function ringToAssess({ dataSource, doorbell }: Pick<JobContext, 'dataSource' | 'doorbell'>): void {
  if (!assessOnce.ring(dataSource)) doorbell.ring(assessDueJob, {});
}
