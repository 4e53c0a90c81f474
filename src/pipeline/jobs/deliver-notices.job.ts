import { defineJob } from '../../platform/queue/define-job';
import { deliverDue } from '../deliveries/deliver-due';

/** Sends what is due to receivers; what fails is tried again by the schedule of each delivery. */
export const deliverNoticesJob = defineJob<Record<string, never>>({
  queue: 'notices',
  name: 'deliver-notices',
  async handle(_payload, { dataSource, outbound, signal }) {
    await deliverDue(dataSource, { outbound, signal });
  },
});
