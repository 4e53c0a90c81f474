import type { AnyJob } from '../../platform/queue/job-table';
import { assessDueJob } from './assess-due.job';
import { assessQuestionsJob } from './assess-questions.job';
import { checkEventsJob } from './check-events.job';
import { deliverNoticesJob } from './deliver-notices.job';
import { fanOutJob } from './fan-out.job';
import { matchDueJob } from './match-due.job';
import { readDueJob } from './read-due.job';
import { refetchArticleJob } from './refetch-article.job';
import { sendMailJob } from './send-mail.job';

/** Every job of the pipeline. */
export const jobs: readonly AnyJob[] = [
  refetchArticleJob,
  readDueJob,
  matchDueJob,
  fanOutJob,
  checkEventsJob,
  assessQuestionsJob,
  assessDueJob,
  deliverNoticesJob,
  sendMailJob,
];
