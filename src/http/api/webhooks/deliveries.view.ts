import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { DeliveryDto, DeliveryListQuery } from './delivery.dto';
import { getWebhook } from './webhooks.view';

const STATE = `CASE WHEN d.delivered_at IS NOT NULL THEN 'delivered' WHEN d.failed_at IS NOT NULL THEN 'failed'
  WHEN w.disabled_at IS NOT NULL THEN 'held' ELSE 'due' END`;

const ATTEMPT = jsonOf({
  number: 'a.number',
  at: instantOf('a.at'),
  status: 'a.status',
  durationMs: 'a.duration_ms',
  problem: 'a.problem',
});

const DELIVERY = jsonOf({
  id: publicIdOf('dlv', 'd.id'),
  notice: publicIdOf('msg', 'd.notice_id'),
  kind: 'n.kind',
  channel: 'd.channel',
  webhook: publicIdOf('whk', 'd.webhook_id'),
  citation: publicIdOf('cit', 'n.citation_id'),
  state: STATE,
  nextAttemptAt: `CASE WHEN ${STATE} = 'due' THEN ${instantOf('d.next_attempt_at')} END`,
  deliveredAt: instantOf('d.delivered_at'),
  failedAt: instantOf('d.failed_at'),
  failedReason: 'd.failed_reason',
  attempts: `(SELECT coalesce(json_agg(${ATTEMPT} ORDER BY a.number), '[]') FROM delivery_attempts a WHERE a.delivery_id = d.id)`,
  createdAt: instantOf('d.created_at'),
});
const FROM = `deliveries d JOIN notices n ON n.id = d.notice_id LEFT JOIN webhooks w ON w.id = d.webhook_id
  LEFT JOIN citations c ON c.id = n.citation_id`;

/** What was sent to a receiver, newest first. @throws ProblemException `not-found` for the receiver */
export async function listDeliveries(
  sql: Sql,
  webhookId: string,
  query: DeliveryListQuery,
  ownedBy: string | null,
): Promise<ListPage<DeliveryDto>> {
  await getWebhook(sql, webhookId, ownedBy);
  return page(sql, 'd.webhook_id = ?', webhookId, query);
}

/** What whoever cites was sent about one citation, by whatever way, newest first. @throws ProblemException `not-found` for the citation */
export async function listDeliveriesOf(
  sql: Sql,
  citationId: string,
  query: DeliveryListQuery,
  ownedBy: string | null,
): Promise<ListPage<DeliveryDto>> {
  const citation = await firstRow(
    sql,
    'SELECT FROM citations WHERE id = $1 AND ($2::uuid IS NULL OR created_by = $2)',
    [citationId, ownedBy],
  );
  if (!citation) throw notFound('citation');
  return page(sql, 'n.citation_id = ?', citationId, query);
}

function page(
  sql: Sql,
  condition: string,
  id: string,
  { state, ...query }: DeliveryListQuery,
): Promise<ListPage<DeliveryDto>> {
  const where = openConditions();
  where.add(condition, id);
  where.add(`${STATE} = ?`, state);
  const keys = [{ column: 'd.id', type: 'uuid' }] as const;
  return listPage(sql, { name: 'deliveries', entry: DELIVERY, from: FROM, keys, order: 'DESC' }, where, query);
}

/** @throws ProblemException `not-found`, also for a delivery to the receiver, or about the citation, of somebody else */
export async function getDelivery(sql: Sql, id: string, ownedBy: string | null): Promise<DeliveryDto> {
  const row = await firstRow<{ entry: DeliveryDto }>(
    sql,
    `SELECT ${DELIVERY} AS entry FROM ${FROM} WHERE d.id = $1 AND ($2::uuid IS NULL OR coalesce(w.created_by, c.created_by) = $2)`,
    [id, ownedBy],
  );
  if (!row) throw notFound('delivery');
  return row.entry;
}
