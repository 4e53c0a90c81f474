import { randomBytes } from 'node:crypto';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { MailRefusal } from './mail-refusal';

const DAY_SECONDS = 86_400;
/** In a day, whoever asks: nobody's mailbox is flooded through this service. */
const MOST_TO_ADDRESS = 3;
/** In a day, to whatever addresses. */
const MOST_BY_CITER = 20;

/** confirmed: mail will come. asked: a mail with a question goes out. waiting: one went out in the last day and has no answer yet. */
export type ConsentState = 'confirmed' | 'asked' | 'waiting';

interface Consent {
  id: string;
  confirmed: boolean;
  unsubscribed: boolean;
}

/**
 * Sees to it that the address of a citation is asked whether it wants mail, in the transaction that stores the citation; ring
 * `sendMailJob` afterwards.
 * @throws MailRefusal where the address has unsubscribed, or too many mails were asked for
 */
export async function askForConsent(
  sql: Sql,
  { citationId, email: given, askedBy }: { citationId: string; email: string; askedBy: string },
): Promise<ConsentState> {
  const email = given.toLowerCase();
  // In this order, so that two who wait for each other's lock cannot meet.
  for (const name of [`citer ${askedBy}`, `to ${email}`])
    await rows(sql, `SELECT pg_advisory_xact_lock(hashtext('touchstone.mail'), hashtext($1))`, [name]);
  const { id, confirmed, unsubscribed } = await holdConsent(sql, email, askedBy);
  if (unsubscribed)
    throw new MailRefusal(
      'unsubscribed',
      'This address has unsubscribed. The page behind the link “Stop these e-mails” in any mail it got starts them again.',
    );
  if (confirmed) {
    await rows(sql, 'UPDATE citations SET email_confirmed_at = now() WHERE id = $1', [citationId]);
    return 'confirmed';
  }
  const underway = await firstRow(
    sql,
    `SELECT FROM mail_confirmations WHERE consent_id = $1 AND failed_at IS NULL AND created_at > now() - interval '1 day'`,
    [id],
  );
  if (underway) return 'waiting';
  await requireFewer(sql, 'm.email = $1', email, MOST_TO_ADDRESS, 'this address');
  await requireFewer(sql, 'm.asked_by = $1', askedBy, MOST_BY_CITER, 'new addresses by you');
  await rows(sql, 'INSERT INTO mail_confirmations (consent_id) VALUES ($1)', [id]);
  return 'asked';
}

async function holdConsent(sql: Sql, email: string, askedBy: string): Promise<Consent> {
  const consent = await firstRow<Consent>(
    sql,
    `INSERT INTO mail_consents AS m (email, asked_by, unsubscribe_token) VALUES ($1, $2, $3)
     ON CONFLICT (email, asked_by) DO UPDATE SET email = excluded.email
     RETURNING m.id, m.confirmed_at IS NOT NULL AS confirmed,
       m.unsubscribed_at IS NOT NULL OR EXISTS (SELECT FROM mail_consents o WHERE o.email = m.email AND o.unsubscribed_at IS NOT NULL)
         AS unsubscribed`,
    [email, askedBy, randomBytes(24).toString('base64url')],
  );
  return consent!;
}

async function requireFewer(sql: Sql, whose: string, value: string, most: number, what: string): Promise<void> {
  const counted = await firstRow<{ count: number; wait: number }>(
    sql,
    `SELECT count(*)::int AS count, greatest(1, ceil(${DAY_SECONDS} - extract(epoch FROM now() - min(k.created_at))))::int AS wait
     FROM mail_confirmations k JOIN mail_consents m ON m.id = k.consent_id WHERE ${whose} AND k.created_at > now() - interval '1 day'`,
    [value],
  );
  if (counted!.count >= most)
    throw new MailRefusal('too_many', `Only ${most} mails a day ask for the consent of ${what}.`, counted!.wait);
}
