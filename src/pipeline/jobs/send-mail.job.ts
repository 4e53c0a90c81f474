import { defineJob } from '../../platform/queue/define-job';
import { soleRuns } from '../../platform/queue/sole-runs';
import { sendDueMail } from '../deliveries/mail/send-due-mail';

const sendOnce = soleRuns();

/** Sends the mail that is due. A process without SMTP_URL leaves it as it is: another one may have it, and until one has, mail waits. */
export const sendMailJob = defineJob<Record<string, never>>({
  queue: 'mail',
  name: 'send-mail',
  async handle(_payload, { dataSource, outbound: { mail, origin }, signal }) {
    if (mail !== null) await sendOnce(dataSource, () => sendDueMail(dataSource, { mail, origin, signal }));
  },
});
