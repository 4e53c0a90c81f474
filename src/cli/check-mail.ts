import { DataSource } from 'typeorm';
import { countDueMail } from '../pipeline/deliveries/mail/claim-mails';
import { openMailer } from '../pipeline/deliveries/mail/open-mailer';
import type { MailSettings } from '../platform/config/mail-settings';
import { dataSourceOptions } from '../platform/database/data-source';
import { hasPendingMigrations } from '../platform/database/schema-state';
import { reasonOf } from '../platform/reason-of';
import { type Finding, ill, well } from './doctor-checks';

// Of each step: hello, encryption, sign-in.
const PATIENCE = { connectMs: 5_000, silenceMs: 5_000 };

/**
 * Whether e-mail can be sent: the server answers and lets the service in, or nothing waits to be sent.
 * @param databaseUrl null: none to look for waiting mail in
 */
export const checkMail = async (mail: MailSettings | null, databaseUrl: string | null): Promise<Finding> =>
  mail === null ? checkWaiting(databaseUrl) : checkServer(mail);

async function checkServer(mail: MailSettings): Promise<Finding> {
  const { host } = new URL(mail.smtpUrl);
  const mailer = await openMailer(mail, PATIENCE);
  try {
    await mailer.verify();
    return well('mail', `${host} takes mail from ${mail.from.address}`);
  } catch (error) {
    return ill(
      'mail',
      `${host}: ${reasonOf(error)}`,
      'start the mail server, or correct SMTP_URL: mail waits until then',
    );
  } finally {
    mailer.close();
  }
}

async function checkWaiting(url: string | null): Promise<Finding> {
  const none = well('mail', 'none is sent: SMTP_URL is not set');
  if (url === null) return none;
  const dataSource = new DataSource(dataSourceOptions(url, [], 1));
  try {
    await dataSource.initialize();
    const waiting = (await hasPendingMigrations(dataSource)) ? 0 : await countDueMail(dataSource);
    if (waiting === 0) return none;
    return ill(
      'mail',
      `${waiting} waiting, and SMTP_URL is not set`,
      'set SMTP_URL and MAIL_FROM; where another process of the service has them, look at the log of that one',
    );
  } catch (error) {
    return ill('mail', reasonOf(error), 'see to the database first');
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}
