import type { DataSource } from 'typeorm';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { STORED_NOTICE } from '../claim-delivery';
import type { StoredNotice } from '../render-notice';

/** A delivery by mail that is ours until the lease ends. */
export interface ClaimedMail {
  /** uuid */
  id: string;
  /** Number of this attempt. */
  attempt: number;
  /** Attempts of the schedule that now runs, this one included. */
  made: number;
  email: string;
  digest: boolean;
  unsubscribeToken: string;
  notice: StoredNotice;
}

const IS_OPEN = `d.channel = 'mail' AND d.delivered_at IS NULL AND d.failed_at IS NULL`;
const FROM = `deliveries d JOIN notices n ON n.id = d.notice_id JOIN citations c ON c.id = n.citation_id`;

/** What nobody wants any more is not sent. */
const GIVE_UP = `
  UPDATE deliveries d SET failed_at = now(), failed_reason = CASE WHEN c.withdrawn_at IS NULL
    THEN 'The address takes no e-mail about this any more.' ELSE 'The citation was withdrawn.' END
  FROM notices n JOIN citations c ON c.id = n.citation_id
  WHERE n.id = d.notice_id AND ${IS_OPEN} AND d.next_attempt_at <= now()
    AND (c.withdrawn_at IS NOT NULL OR c.email_confirmed_at IS NULL)`;

// A digest takes in what waits for its address, whenever that would be due, the oldest first; what is too much goes into another one.
const CLAIM = `
  WITH due AS MATERIALIZED (SELECT d.id, lower(c.email) AS email, c.digest FROM ${FROM}
    WHERE ${IS_OPEN} AND d.next_attempt_at <= now() ORDER BY d.next_attempt_at, d.id LIMIT $1),
  gathered AS (SELECT d.id, row_number() OVER (PARTITION BY lower(c.email) ORDER BY d.notice_id) AS place FROM ${FROM}
    WHERE ${IS_OPEN} AND c.digest AND c.email_confirmed_at IS NOT NULL AND lower(c.email) IN (SELECT email FROM due WHERE digest)),
  claimed AS (UPDATE deliveries d SET attempts = d.attempts + 1, next_attempt_at = now() + $2 * interval '1 second'
    FROM notices n JOIN citations c ON c.id = n.citation_id
    WHERE n.id = d.notice_id AND ${IS_OPEN} AND (d.id IN (SELECT id FROM due WHERE NOT digest)
      OR d.id IN (SELECT id FROM gathered WHERE place <= $3))
    RETURNING d.*)
  SELECT d.id, d.attempts AS attempt, d.attempts - d.replayed_after AS made, c.email, c.digest,
    m.unsubscribe_token AS "unsubscribeToken", ${STORED_NOTICE} AS notice
  FROM claimed d JOIN notices n ON n.id = d.notice_id JOIN citations c ON c.id = n.citation_id
  JOIN mail_consents m ON m.email = lower(c.email) AND m.asked_by = c.created_by ORDER BY d.notice_id`;

/**
 * Takes what is due by mail and counts the attempt: for each address that gets a digest up to `mostADigest` notices, so that they are one mail. One claim at
 * a time, or two processes would share a digest out among them.
 */
export const claimMails = (
  dataSource: DataSource,
  { limit, leaseSeconds, mostADigest }: { limit: number; leaseSeconds: number; mostADigest: number },
): Promise<ClaimedMail[]> =>
  dataSource.transaction(async (sql) => {
    await rows(sql, `SELECT pg_advisory_xact_lock(hashtext('touchstone.mail.claim'))`);
    await rows(sql, GIVE_UP);
    return rows<ClaimedMail>(sql, CLAIM, [limit, leaseSeconds, mostADigest]);
  });

const DUE = `(SELECT d.next_attempt_at FROM deliveries d WHERE ${IS_OPEN} AND d.next_attempt_at <= now()
  UNION ALL SELECT next_attempt_at FROM mail_confirmations WHERE sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= now()) due`;

/** SQL: whether any mail is due: a notice, or the question whether an address wants any. */
export const MAIL_DUE = `EXISTS (SELECT FROM ${DUE})`;

/** Whether any mail is due. */
export async function isMailDue(sql: Sql): Promise<boolean> {
  const found = await firstRow<{ due: boolean }>(sql, `SELECT ${MAIL_DUE} AS due`);
  return found!.due;
}

/** How many notices and questions by mail are due now. */
export async function countDueMail(sql: Sql): Promise<number> {
  const found = await firstRow<{ count: number }>(sql, `SELECT count(*)::int AS count FROM ${DUE}`);
  return found!.count;
}
