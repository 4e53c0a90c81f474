import type { DataSource } from 'typeorm';
import type { HistoryActor } from '../../platform/database/history';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { askForConsent } from '../notices/mail/ask-for-consent';
import { isPublicVersion } from '../notices/public-version';
import { recountCitations } from '../notices/recount-citations';
import { findWebhook, insertWebhook, type KnownWebhook } from './register-webhook';
import { storeCitation } from './store-citation';

/** Who is told. */
export interface Notify {
  /** A receiver registered before, or the address of one, which is registered where it is new. */
  webhook: { id: string } | { url: string } | null;
  email: string | null;
  digest: boolean;
}

export interface NewCitation {
  /** uuid of the claim. */
  claimId: string;
  /** Null: the newest public one, of the claim that it was merged into where it was. */
  number: number | null;
  /** Of the citing page. */
  url: string;
  title: string | null;
  /** Null: nobody, or whoever is told already. */
  notify: Notify | null;
  /** uuid of the citer. */
  personId: string;
  actor: HistoryActor;
}

export type Registration =
  /** `secret`: of a receiver that is new, shown once. */
  | { outcome: 'registered' | 'known'; id: string; secret: string | null }
  | { outcome: 'claim_not_found' | 'webhook_not_found' | 'webhook_disabled' }
  /** `newest`: the newest public version; null where none is. */
  | { outcome: 'version_not_found' | 'not_public'; newest: number | null }
  /** A ruling is published, and its first version is being written. */
  | { outcome: 'being_written' };

/**
 * Registers that a page cites a version. The same page that cites the same version again is the same citation, told as was asked for
 * last. Locks the review of the claim, so that no version is written between the look at the newest one and the citation.
 * @throws MailRefusal where the address cannot be asked whether it wants mail
 */
export const registerCitation = (dataSource: DataSource, citation: NewCitation): Promise<Registration> =>
  dataSource.transaction(async (sql) => {
    const survivorId = await lockClaim(sql, citation.claimId);
    if (survivorId === null) return { outcome: 'claim_not_found' };
    const version = await findVersion(sql, citation, survivorId);
    if ('outcome' in version) {
      const isAwaited =
        version.newest === null && (await isPublished(sql, citation.number === null ? survivorId : citation.claimId));
      return isAwaited ? { outcome: 'being_written' } : version;
    }
    const receiver = await findReceiver(sql, citation);
    if (receiver?.outcome) return { outcome: receiver.outcome };
    const told = citation.notify && { ...citation.notify, webhookId: receiver?.id ?? null };
    const stored = await storeCitation(sql, { ...citation, ...version }, told);
    if (citation.notify?.email)
      await askForConsent(sql, { citationId: stored.id, email: citation.notify.email, askedBy: citation.personId });
    await recountCitations(sql, [survivorId]);
    return { ...stored, secret: receiver?.secret ?? null };
  });

async function lockClaim(sql: Sql, claimId: string): Promise<string | null> {
  const claim = await firstRow<{ survivorId: string }>(
    sql,
    'SELECT coalesce(merged_into, id) AS "survivorId" FROM claims WHERE id = $1',
    [claimId],
  );
  if (claim) await rows(sql, 'SELECT FROM reviews WHERE claim_id = $1 FOR UPDATE', [claim.survivorId]);
  return claim?.survivorId ?? null;
}

async function findVersion(
  sql: Sql,
  { claimId, number }: Pick<NewCitation, 'claimId' | 'number'>,
  survivorId: string,
): Promise<{ claimId: string; number: number } | Extract<Registration, { newest: unknown }>> {
  const of = number === null ? survivorId : claimId;
  const versions = await firstRow<{ newest: number | null; known: boolean; isPublic: boolean }>(
    sql,
    `SELECT max(number) FILTER (WHERE "isPublic") AS newest, bool_or(number = $2) AS known, bool_or(number = $2 AND "isPublic") AS "isPublic"
     FROM (SELECT v.number, ${isPublicVersion('v')} AS "isPublic" FROM verdicts v WHERE v.claim_id = $1) version`,
    [of, number],
  );
  const newest = versions?.newest ?? null;
  if (newest === null) return { outcome: 'not_public', newest };
  if (number === null) return { claimId: of, number: newest };
  if (!versions?.known) return { outcome: 'version_not_found', newest };
  return versions.isPublic ? { claimId: of, number } : { outcome: 'not_public', newest };
}

const isPublished = async (sql: Sql, claimId: string): Promise<boolean> =>
  (await firstRow(sql, `SELECT FROM reviews WHERE claim_id = $1 AND state = 'published'`, [claimId])) !== null;

interface Receiver {
  id: string;
  secret: string | null;
  outcome?: 'webhook_not_found' | 'webhook_disabled';
}

async function findReceiver(sql: Sql, { notify, personId, actor }: NewCitation): Promise<Receiver | null> {
  if (!notify?.webhook) return null;
  const { webhook } = notify;
  const known =
    'url' in webhook ? await findWebhook(sql, personId, webhook.url) : await findOwn(sql, personId, webhook.id);
  if (known) return { id: known.id, secret: null, ...(known.disabled && { outcome: 'webhook_disabled' as const }) };
  if ('id' in webhook) return { id: webhook.id, secret: null, outcome: 'webhook_not_found' };
  const made = await insertWebhook(sql, { url: webhook.url, personId, actor });
  // Registered by another request in this very moment.
  return made ?? { ...(await findWebhook(sql, personId, webhook.url))!, secret: null };
}

const findOwn = (sql: Sql, personId: string, id: string): Promise<KnownWebhook | null> =>
  firstRow(
    sql,
    'SELECT id, disabled_at IS NOT NULL AS disabled FROM webhooks WHERE created_by = $1 AND id = $2 FOR SHARE',
    [personId, id],
  );
