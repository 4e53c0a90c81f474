import { defineJob } from '../../platform/queue/define-job';
import { ringForNotices } from './ring-for-notices';

/** Assesses a batch of questions; failures are kept with each question. Rings for the notices that were written. */
export const assessQuestionsJob = defineJob<{ questionIds: string[] }>({
  queue: 'verdicts',
  name: 'assess-questions',
  async handle({ questionIds }, { dataSource, doorbell, signal }) {
    const { assessQuestions } = await import('../verdicts/assess-questions.js');
    await assessQuestions(dataSource, questionIds, { signal });
    await ringForNotices(dataSource, doorbell);
  },
});
