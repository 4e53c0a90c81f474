import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { PERSON_SUMMARY } from '../people/people.view';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { WebhookDto, WebhookListQuery } from './webhook.dto';

const deliveries = (condition: string): string =>
  `(SELECT count(*)::int FROM deliveries d WHERE d.webhook_id = w.id AND ${condition})`;

const WEBHOOK = jsonOf({
  id: publicIdOf('whk', 'w.id'),
  url: 'w.url',
  person: PERSON_SUMMARY,
  citations: '(SELECT count(*)::int FROM citations c WHERE c.webhook_id = w.id AND c.withdrawn_at IS NULL)',
  due: deliveries('d.delivered_at IS NULL AND d.failed_at IS NULL'),
  failed: deliveries('d.failed_at IS NOT NULL'),
  previousSecretUntil: instantOf('CASE WHEN w.previous_secret_until > now() THEN w.previous_secret_until END'),
  disabledAt: instantOf('w.disabled_at'),
  disabledReason: 'w.disabled_reason',
  createdAt: instantOf('w.created_at'),
});
const FROM = 'webhooks w JOIN people p ON p.id = w.created_by';

/** Receivers, newest first. @param ownedBy uuid of the person whose they have to be; null: anybody's */
export function listWebhooks(
  sql: Sql,
  { disabled, person, ...query }: WebhookListQuery,
  ownedBy: string | null,
): Promise<ListPage<WebhookDto>> {
  const where = openConditions();
  where.add('w.created_by = ?', ownedBy ?? person);
  where.add('(w.disabled_at IS NOT NULL) = ?', disabled);
  const keys = [{ column: 'w.id', type: 'uuid' }] as const;
  return listPage(sql, { name: 'webhooks', entry: WEBHOOK, from: FROM, keys, order: 'DESC' }, where, query);
}

/** @throws ProblemException `not-found`, also for the receiver of somebody else */
export async function getWebhook(sql: Sql, id: string, ownedBy: string | null): Promise<WebhookDto> {
  const row = await firstRow<{ entry: WebhookDto }>(
    sql,
    `SELECT ${WEBHOOK} AS entry FROM ${FROM} WHERE w.id = $1 AND ($2::uuid IS NULL OR w.created_by = $2)`,
    [id, ownedBy],
  );
  if (!row) throw notFound('receiver');
  return row.entry;
}
