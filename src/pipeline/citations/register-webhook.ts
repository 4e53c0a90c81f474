import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, type Sql } from '../../platform/database/rows';
import { newWebhookSecret } from './webhook-secret';

export interface NewWebhook {
  /** One that `receiverProblem` has nothing against. */
  url: string;
  /** uuid of the person who registers it. */
  personId: string;
  actor: HistoryActor;
}

export interface KnownWebhook {
  id: string;
  disabled: boolean;
}

/** As it is stored: two spellings of an address are one receiver. */
const receiverUrl = (address: string): string => {
  const url = new URL(address);
  url.hash = '';
  return url.href;
};

/** The receiver of a person at an address, kept as it is for the rest of the transaction; null where there is none. */
export const findWebhook = (sql: Sql, personId: string, url: string): Promise<KnownWebhook | null> =>
  firstRow(
    sql,
    `SELECT id, disabled_at IS NOT NULL AS disabled FROM webhooks WHERE created_by = $1 AND url = $2 FOR SHARE`,
    [personId, receiverUrl(url)],
  );

/** @returns null where the person has registered the address before */
export async function insertWebhook(
  sql: Sql,
  { url, personId, actor }: NewWebhook,
): Promise<{ id: string; secret: string } | null> {
  const secret = newWebhookSecret();
  const made = await firstRow<{ id: string }>(
    sql,
    `INSERT INTO webhooks (url, secret, created_by) VALUES ($1, $2, $3) ON CONFLICT (created_by, url) DO NOTHING RETURNING id`,
    [receiverUrl(url), secret, personId],
  );
  if (!made) return null;
  await writeHistory(sql, {
    actor,
    action: 'webhook.registered',
    subjectKind: 'webhook',
    subjectId: made.id,
    after: { url: receiverUrl(url) },
  });
  return { id: made.id, secret };
}

/** Registers a receiver of notices. Its secret is in the answer, and is shown to nobody later. */
export const registerWebhook = (
  dataSource: DataSource,
  webhook: NewWebhook,
): Promise<{ outcome: 'registered'; id: string; secret: string } | { outcome: 'known'; id: string }> =>
  dataSource.transaction(async (sql) => {
    const made = await insertWebhook(sql, webhook);
    if (made) return { outcome: 'registered', ...made };
    const { id } = (await findWebhook(sql, webhook.personId, webhook.url))!;
    return { outcome: 'known', id };
  });
