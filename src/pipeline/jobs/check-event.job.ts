import { defineJob } from '../../platform/queue/define-job';
import { checkEvent } from '../contradictions/check-event';
import { recordFailure } from '../gaps';

/** Checks the arithmetic of an event: parts against totals. */
export const checkEventJob = defineJob<{ eventId: string }>({
  queue: 'contradictions',
  name: 'check-event',
  async handle({ eventId }, { dataSource }) {
    try {
      await checkEvent(dataSource, eventId);
    } catch (error) {
      await recordFailure(dataSource, 'events', eventId, error);
    }
  },
});
