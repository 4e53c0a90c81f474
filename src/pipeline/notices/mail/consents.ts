import { createHash, randomBytes } from 'node:crypto';
import { writeHistory } from '../../../platform/database/history';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';

/** What stands in the link of a mail, and what is stored of it. */
export interface ConfirmationToken {
  token: string;
  hash: string;
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export function newToken(): ConfirmationToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** What somebody who follows a link from a mail is shown. */
export interface ShownConsent {
  email: string;
  confirmed: boolean;
  unsubscribed: boolean;
  /** Pages whose citations this is about; those withdrawn are left out. */
  pages: { url: string; title: string | null; claim: string }[];
}

const ABOUT_MAIL = 'lower(c.email) = m.email AND c.withdrawn_at IS NULL';

const shown = (citations: string): string => `m.email, m.confirmed_at IS NOT NULL AS confirmed,
  EXISTS (SELECT FROM mail_consents o WHERE o.email = m.email AND o.unsubscribed_at IS NOT NULL) AS unsubscribed,
  coalesce((SELECT json_agg(json_build_object('url', c.url, 'title', c.title, 'claim', k.text) ORDER BY c.id)
    FROM citations c JOIN claims k ON k.id = c.claim_id WHERE ${ABOUT_MAIL} ${citations}), '[]') AS pages`;

/** The consent that a confirmation asks for; null where the token is unknown or has ended. */
export const viewConfirmation = (sql: Sql, token: string): Promise<ShownConsent | null> =>
  firstRow(
    sql,
    `SELECT ${shown('AND c.created_by = m.asked_by')} FROM mail_confirmations k JOIN mail_consents m ON m.id = k.consent_id
     WHERE k.token_hash = $1 AND k.expires_at > now()`,
    [hashOf(token)],
  );

/**
 * The address wants mail about what was cited by the person who asked; also about what changed while it was being asked.
 * @returns whether the token was known and has not ended
 */
export async function confirmConsent(sql: Sql, token: string): Promise<boolean> {
  const consent = await firstRow<{ id: string; email: string; agreed: boolean }>(
    sql,
    `SELECT m.id, m.email, m.confirmed_at IS NOT NULL AND m.unsubscribed_at IS NULL AS agreed
     FROM mail_confirmations k JOIN mail_consents m ON m.id = k.consent_id WHERE k.token_hash = $1 AND k.expires_at > now() FOR UPDATE OF m`,
    [hashOf(token)],
  );
  if (!consent) return false;
  await rows(sql, 'UPDATE mail_consents SET confirmed_at = coalesce(confirmed_at, now()) WHERE id = $1', [consent.id]);
  await rows(sql, 'UPDATE mail_consents SET unsubscribed_at = NULL WHERE email = $1', [consent.email]);
  await startMail(sql, consent.email);
  if (!consent.agreed) await noteConsent(sql, consent.id, 'confirmed');
  return true;
}

// Whoever has the link acts, and need not be anybody the service knows; the address stands in the consent alone.
export const noteConsent = (
  sql: Sql,
  id: string,
  done: 'confirmed' | 'unsubscribed' | 'renewed' | 'resumed',
): Promise<void> =>
  writeHistory(sql, { actor: 'system', action: `mail_consent.${done}`, subjectKind: 'mail_consent', subjectId: id });

/** The consent whose mails carry this token; null for an unknown one. */
export const viewSubscription = (sql: Sql, token: string): Promise<ShownConsent | null> =>
  firstRow(sql, `SELECT ${shown('')} FROM mail_consents m WHERE m.unsubscribe_token = $1`, [token]);

const findConsent = (sql: Sql, token: string): Promise<{ id: string; email: string } | null> =>
  firstRow(sql, 'SELECT id, email FROM mail_consents WHERE unsubscribe_token = $1', [token]);

/** No mail to this address any more, whoever cites. @returns whether the token was known */
export async function unsubscribe(sql: Sql, token: string): Promise<boolean> {
  const consent = await findConsent(sql, token);
  if (!consent) return false;
  const stopped = await rows(
    sql,
    'UPDATE mail_consents SET unsubscribed_at = now() WHERE email = $1 AND unsubscribed_at IS NULL RETURNING id',
    [consent.email],
  );
  await rows(sql, 'UPDATE citations SET email_confirmed_at = NULL WHERE lower(email) = $1', [consent.email]);
  if (stopped.length > 0) await noteConsent(sql, consent.id, 'unsubscribed');
  return true;
}

/** Takes back `unsubscribe`. @returns whether the token was known */
export async function subscribeAgain(sql: Sql, token: string): Promise<boolean> {
  const consent = await findConsent(sql, token);
  if (!consent) return false;
  const renewed = await rows(
    sql,
    'UPDATE mail_consents SET unsubscribed_at = NULL WHERE email = $1 AND unsubscribed_at IS NOT NULL RETURNING id',
    [consent.email],
  );
  await startMail(sql, consent.email);
  if (renewed.length > 0) await noteConsent(sql, consent.id, 'renewed');
  return true;
}

/** Marks the citations that this address has confirmed, and has it told what it was not told before. */
export async function startMail(sql: Sql, email: string): Promise<void> {
  await rows(
    sql,
    `WITH started AS (UPDATE citations c SET email_confirmed_at = now() FROM mail_consents m
       WHERE m.email = $1 AND m.confirmed_at IS NOT NULL AND m.unsubscribed_at IS NULL AND c.created_by = m.asked_by
         AND ${ABOUT_MAIL} AND c.email_confirmed_at IS NULL RETURNING c.id)
     INSERT INTO deliveries (notice_id, channel) SELECT n.id, 'mail' FROM notices n WHERE n.citation_id IN (SELECT id FROM started)
     ON CONFLICT (notice_id, channel) DO NOTHING`,
    [email],
  );
}
