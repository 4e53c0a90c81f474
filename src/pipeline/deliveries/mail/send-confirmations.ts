import type { DataSource } from 'typeorm';
import { firstRow } from '../../../platform/database/rows';
import { newToken } from '../../notices/mail/consents';
import { noteArrival, noteFailure } from '../note-outcome';
import { confirmationAddress, subscriptionAddress } from './addresses';
import { confirmationLetter } from './confirmation-letter';
import type { MailRun } from './mail-run';
import type { Posted } from './open-mailer';
import { afterFailure } from './record-mail';

const TOKEN_DAYS = 7;

interface ClaimedConfirmation {
  id: string;
  attempt: number;
  email: string;
  citer: string;
  unsubscribeToken: string;
}

/** Asks every address that is to be asked whether it wants mail. @returns how many attempts were made */
export async function sendConfirmations(dataSource: DataSource, run: MailRun): Promise<number> {
  for (let made = 0; ; made++) {
    if (run.signal?.aborted) return made;
    const { token, hash } = newToken();
    const claimed = await claim(dataSource, hash, run.leaseSeconds);
    if (!claimed) return made;
    const { email, citer, unsubscribeToken } = claimed;
    const unsubscribeUrl = subscriptionAddress(run.origin, unsubscribeToken);
    const posted = await run.mailer.send({
      ...confirmationLetter({
        citer,
        service: new URL(run.origin).host,
        confirmUrl: confirmationAddress(run.origin, token),
        unsubscribeUrl,
      }),
      to: email,
      messageId: `<confirmation-${claimed.id}@${run.domain}>`,
      unsubscribeUrl,
    });
    await record(dataSource, claimed, posted, run.schedule);
  }
}

// Each attempt has a token of its own: the one before is not known any more.
const claim = (dataSource: DataSource, hash: string, leaseSeconds: number): Promise<ClaimedConfirmation | null> =>
  firstRow(
    dataSource,
    `WITH due AS MATERIALIZED (SELECT id FROM mail_confirmations
       WHERE sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= now() ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED),
     claimed AS (UPDATE mail_confirmations k SET attempts = attempts + 1, next_attempt_at = now() + $2 * interval '1 second',
         token_hash = $1, expires_at = now() + interval '${TOKEN_DAYS} days' FROM due WHERE k.id = due.id RETURNING k.*)
     SELECT k.id, k.attempts AS attempt, m.email, p.name AS citer, m.unsubscribe_token AS "unsubscribeToken"
     FROM claimed k JOIN mail_consents m ON m.id = k.consent_id JOIN people p ON p.id = m.asked_by`,
    [hash, leaseSeconds],
  );

function record(
  sql: DataSource,
  claimed: ClaimedConfirmation,
  posted: Posted,
  schedule: readonly number[] | undefined,
): Promise<unknown> {
  return posted.outcome === 'sent'
    ? noteArrival(sql, 'mail_confirmations', claimed.id)
    : noteFailure(sql, 'mail_confirmations', claimed, afterFailure(posted, claimed.attempt, schedule));
}
