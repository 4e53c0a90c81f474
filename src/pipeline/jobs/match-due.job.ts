import { defineJob } from '../../platform/queue/define-job';
import { soleRuns } from '../../platform/queue/sole-runs';
import { assessDueJob } from './assess-due.job';
import { checkEventsJob } from './check-events.job';

const matchOnce = soleRuns();

/** Matches what articles say to questions and claims until none is left that has been read. Rung during a run, the run looks again. */
export const matchDueJob = defineJob<Record<string, never>>({
  queue: 'claims',
  name: 'match-due',
  handle: (_payload, { dataSource, doorbell, signal }) =>
    matchOnce(dataSource, async () => {
      const [{ matchEvents }, { readEvents }, { matchDue }] = await Promise.all([
        import('../../domain/matching/match-events.js'),
        import('../../domain/matching/read-events.js'),
        import('../claims/match-due.js'),
      ]);
      return matchDue(
        dataSource,
        { readEvents, matchEvents },
        {
          signal,
          matched({ eventIds }) {
            doorbell.ring(assessDueJob, {});
            doorbell.ring(checkEventsJob, { eventIds });
          },
        },
      );
    }),
});
