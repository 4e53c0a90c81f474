import { defineJob } from '../../platform/queue/define-job';
import { sendDueMail } from '../deliveries/mail/send-due-mail';

/** Sends the mail that is due. A process without SMTP_URL leaves it as it is: another one may have it, and until one has, mail waits. */
export const sendMailJob = defineJob<Record<string, never>>({
  queue: 'notices',
  name: 'send-mail',
  async handle(_payload, { dataSource, outbound: { mail, origin }, signal }) {
    if (mail !== null) await sendDueMail(dataSource, { mail, origin, signal });
  },
});
