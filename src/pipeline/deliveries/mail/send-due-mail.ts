import type { DataSource } from 'typeorm';
import type { MailSettings } from '../../../platform/config/mail-settings';
import { isMailDue } from './claim-mails';
import { openMailer } from './open-mailer';
import { sendConfirmations } from './send-confirmations';
import { sendNotices } from './send-notices';

interface MailOptions {
  mail: MailSettings;
  /** "https://desk.example" */
  origin: string;
  schedule?: readonly number[];
  leaseSeconds?: number;
  signal?: AbortSignal;
}

// A letter may wait up to half a minute for each answer of a slow server, and there are several in a claim.
const LEASE_SECONDS = 600;

/** Sends all mail that is due, over one connection. May run several times at once. @returns how many letters were tried */
export async function sendDueMail(
  dataSource: DataSource,
  { mail, origin, schedule, leaseSeconds = LEASE_SECONDS, signal }: MailOptions,
): Promise<number> {
  if (!(await isMailDue(dataSource))) return 0;
  const mailer = await openMailer(mail);
  const domain = mail.from.address.slice(mail.from.address.lastIndexOf('@') + 1);
  const run = { mailer, origin, domain, schedule, leaseSeconds, signal };
  try {
    return (await sendConfirmations(dataSource, run)) + (await sendNotices(dataSource, run));
  } finally {
    mailer.close();
  }
}
