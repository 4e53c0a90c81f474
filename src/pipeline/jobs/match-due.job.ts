import { defineJob, type JobContext } from '../../platform/queue/define-job';
import { soleRuns } from '../../platform/queue/sole-runs';
import type { MatchedArticle } from '../claims/match-article';
import { ringToAssess } from './assess-due.job';
import { checkEventsJob } from './check-events.job';

/** So many events are checked in one go where further articles wait, which may tell of the same. */
const EVENTS_AT_ONCE = 100;

const matchOnce = soleRuns();

/** Matches what articles say to questions and claims until none is left that has been read. Rung during a run, the run looks again. */
export const matchDueJob = defineJob<Record<string, never>>({
  queue: 'claims',
  name: 'match-due',
  handle: (_payload, { dataSource, doorbell, signal }) =>
    matchOnce(dataSource, async () => {
      const [{ likeliestEvents, matchEvents }, { readEvents }, { matchDue }] = await Promise.all([
        import('../../domain/matching/match-events.js'),
        import('../reading-thread/reading-thread.js'),
        import('../claims/match-due.js'),
      ]);
      const eventIds = new Set<string>();
      const ringToCheck = () => {
        if (eventIds.size > 0) doorbell.ring(checkEventsJob, { eventIds: [...eventIds] });
        eventIds.clear();
      };
      const matched = (work: MatchedArticle) => {
        // What is held until it is due by its age, the sweep finds.
        if (!work.pilesUp) ringToAssess({ dataSource, doorbell });
        for (const id of work.eventIds) eventIds.add(id);
        if (eventIds.size >= EVENTS_AT_ONCE) ringToCheck();
      };
      await matchDue(dataSource, { readEvents, likeliestEvents, matchEvents }, { signal, matched }).finally(
        ringToCheck,
      );
    }),
});

/** After an article was read: a run of this process hears it without the queue. */
export function ringToMatch({ dataSource, doorbell }: Pick<JobContext, 'dataSource' | 'doorbell'>): void {
  if (!matchOnce.ring(dataSource)) doorbell.ring(matchDueJob, {});
}
