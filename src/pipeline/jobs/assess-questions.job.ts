import { defineJob } from '../../platform/queue/define-job';
import { isDeliveryDue } from '../deliveries/claim-delivery';
import { isMailDue } from '../deliveries/mail/claim-mails';
import { assessQuestions } from '../verdicts/assess-questions';
import { deliverNoticesJob } from './deliver-notices.job';
import { sendMailJob } from './send-mail.job';

/** Assesses a batch of questions; failures are kept with each question. Rings for the notices that were written. */
export const assessQuestionsJob = defineJob<{ questionIds: string[] }>({
  queue: 'verdicts',
  name: 'assess-questions',
  async handle({ questionIds }, { dataSource, doorbell, signal }) {
    await assessQuestions(dataSource, questionIds, { signal });
    if (await isDeliveryDue(dataSource)) doorbell.ring(deliverNoticesJob, {});
    if (await isMailDue(dataSource)) doorbell.ring(sendMailJob, {});
  },
});
