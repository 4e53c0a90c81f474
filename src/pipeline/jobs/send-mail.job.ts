import { defineJob } from '../../platform/queue/define-job';
import { postponeMail } from '../deliveries/mail/claim-mails';
import { sendDueMail } from '../deliveries/mail/send-due-mail';

/** Sends the mail that is due; where the service sends none any more, it waits. */
export const sendMailJob = defineJob<Record<string, never>>({
  queue: 'notices',
  name: 'send-mail',
  async handle(_payload, { dataSource, outbound: { mail, origin }, signal }) {
    if (mail === null) await postponeMail(dataSource);
    else await sendDueMail(dataSource, { mail, origin, signal });
  },
});
