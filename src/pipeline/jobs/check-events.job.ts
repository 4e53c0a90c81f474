import { defineJob } from '../../platform/queue/define-job';
import { checkEvents } from '../contradictions/check-events';

/** Checks the arithmetic of events: parts against totals. Failures are kept with each event. */
export const checkEventsJob = defineJob<{ eventIds: string[] }>({
  queue: 'contradictions',
  name: 'check-events',
  handle: ({ eventIds }, { dataSource }) => checkEvents(dataSource, eventIds),
});
