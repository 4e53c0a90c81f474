import type { DataSource } from 'typeorm';
import { toPublicId } from '../../../platform/ids/public-id';
import { renderNotice } from '../render-notice';
import { subscriptionAddress } from './addresses';
import { type ClaimedMail, claimMails } from './claim-mails';
import type { MailRun } from './mail-run';
import { type MailedNotice, noticeLetter } from './notice-letter';
import type { Posted } from './open-mailer';
import { recordMail } from './record-mail';

const AT_ONCE = 5;
// A letter that long is read by nobody, and some servers refuse longer ones.
const MOST_A_DIGEST = 200;

/** Sends every notice that is due by mail: one letter each, or one an address where a digest was asked for. @returns how many letters were tried */
export async function sendNotices(dataSource: DataSource, run: MailRun): Promise<number> {
  for (let tried = 0; ; ) {
    if (run.signal?.aborted) return tried;
    const claimed = await claimMails(dataSource, {
      limit: AT_ONCE,
      leaseSeconds: run.leaseSeconds,
      mostADigest: MOST_A_DIGEST,
    });
    if (claimed.length === 0) return tried;
    for (const letter of lettersOf(claimed)) {
      const began = performance.now();
      const posted = await send(letter, run);
      const durationMs = Math.round(performance.now() - began);
      await recordMail(dataSource, letter, posted, { durationMs, schedule: run.schedule });
      tried++;
    }
  }
}

/** What goes into one letter each: a notice, or all for the digest of one address. */
function lettersOf(claimed: ClaimedMail[]): ClaimedMail[][] {
  const letters = new Map<string, ClaimedMail[]>();
  for (const mail of claimed) {
    const name = mail.digest ? mail.email.toLowerCase() : mail.id;
    letters.set(name, [...(letters.get(name) ?? []), mail]);
  }
  return [...letters.values()];
}

function send(letter: ClaimedMail[], { mailer, origin, domain }: MailRun): Promise<Posted> {
  const [first] = letter;
  const { email, digest, unsubscribeToken, notice } = first!;
  const unsubscribeUrl = subscriptionAddress(origin, unsubscribeToken);
  const told = letter.map((one) => renderNotice(one.notice, origin).data as MailedNotice);
  // The oldest notice names a digest: it stays the oldest for as long as the digest has not arrived.
  const name = `${digest ? 'digest-' : ''}${toPublicId('msg', notice.id)}`;
  return mailer.send({
    ...noticeLetter(told, unsubscribeUrl),
    to: email,
    messageId: `<${name}@${domain}>`,
    unsubscribeUrl,
  });
}
