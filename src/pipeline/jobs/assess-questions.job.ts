import { defineJob } from '../../platform/queue/define-job';
import { assessQuestions } from '../verdicts/assess-questions';

/** Assesses a batch of questions; failures are kept with each question. */
export const assessQuestionsJob = defineJob<{ questionIds: string[] }>({
  queue: 'verdicts',
  name: 'assess-questions',
  async handle({ questionIds }, { dataSource, signal }) {
    await assessQuestions(dataSource, questionIds, { signal });
  },
});
