import { deskSettings } from '../../platform/config/desk-settings';
import { databaseNow } from '../../platform/database/database-now';
import { rows, type Sql } from '../../platform/database/rows';
import { nextDigest } from './mail/next-digest';
import type { NoticeBody, NoticeKind } from './notice-body';

export interface NewNotice {
  /** uuid */
  citationId: string;
  /** uuid of the claim whose version tells. */
  claimId: string;
  /** Of that version. */
  number: number;
  kind: Exclude<NoticeKind, 'test'>;
  body: NoticeBody;
}

/**
 * Stores notices and their deliveries, in the transaction that makes the change they tell of. What is for a receiver that is disabled
 * waits until it is enabled; its row is locked, so that nothing is left waiting for one that is enabled meanwhile.
 * @returns how many were stored: of a version that told a citation before, none
 */
export async function insertNotices(sql: Sql, notices: NewNotice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const stored = await rows<{ id: string }>(
    sql,
    `WITH n AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS n("citationId" uuid, "claimId" uuid, number int, kind text, body jsonb)),
       receivers AS (SELECT w.id, w.disabled_at FROM webhooks w
         WHERE w.id IN (SELECT c.webhook_id FROM n JOIN citations c ON c.id = n."citationId") ORDER BY w.id FOR SHARE),
       told AS (INSERT INTO notices (citation_id, claim_id, number, kind, body)
         SELECT "citationId", "claimId", number, kind, body FROM n ON CONFLICT DO NOTHING RETURNING id, citation_id),
       posted AS (INSERT INTO deliveries (notice_id, channel, webhook_id, next_attempt_at)
         SELECT told.id, 'webhook', w.id, CASE WHEN w.disabled_at IS NULL THEN now() ELSE 'infinity' END
         FROM told JOIN citations c ON c.id = told.citation_id JOIN receivers w ON w.id = c.webhook_id),
       mailed AS (INSERT INTO deliveries (notice_id, channel, next_attempt_at)
         SELECT told.id, 'mail', CASE WHEN c.digest THEN $2::timestamptz ELSE now() END FROM told JOIN citations c ON c.id = told.citation_id WHERE c.email_confirmed_at IS NOT NULL)
     SELECT id FROM told`,
    [JSON.stringify(notices), nextDigest(await databaseNow(sql), deskSettings().mail.digestAt)],
  );
  return stored.length;
}
