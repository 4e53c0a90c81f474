import { defineJob } from '../../platform/queue/define-job';
import { soleRuns } from '../../platform/queue/sole-runs';
import { ringToMatch } from './match-due.job';

const readOnce = soleRuns();

/** Reads the newest versions of articles into statements until none is left unread. Rung during a run, the run looks again. */
export const readDueJob = defineJob<Record<string, never>>({
  queue: 'statements',
  name: 'read-due',
  handle: (_payload, { dataSource, doorbell, signal }) =>
    readOnce(dataSource, async () => {
      const [{ readArticle }, { readDue }] = await Promise.all([
        import('../reading-thread/reading-thread.js'),
        import('../statements/read-due.js'),
      ]);
      return readDue(dataSource, readArticle, { signal, stored: () => ringToMatch({ dataSource, doorbell }) });
    }),
});
