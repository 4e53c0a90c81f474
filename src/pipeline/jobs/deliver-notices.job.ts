import { defineJob } from '../../platform/queue/define-job';
import { soleRuns } from '../../platform/queue/sole-runs';

const deliverOnce = soleRuns();

/** Sends what is due to receivers; what fails is tried again by the schedule of each delivery. Rung during a run, the run looks again. */
export const deliverNoticesJob = defineJob<Record<string, never>>({
  queue: 'notices',
  name: 'deliver-notices',
  handle: (_payload, { dataSource, outbound, signal }) =>
    deliverOnce(dataSource, async (bell) => {
      const { deliverDue } = await import('../deliveries/deliver-due.js');
      return deliverDue(dataSource, { outbound, signal, bell });
    }),
});
