import type { DataSource } from 'typeorm';
import { type ReviewState, WAITING_STATES } from '../../../../domain/workflow/review-state';
import { reasonsSeen } from '../../../../pipeline/reviews/blindness';
import { queueConditions } from '../../../../pipeline/reviews/queue-filter';
import { REVIEW_SELECT, type ReviewRow } from '../../../../pipeline/reviews/review-row';
import { readingsHidden } from '../../../../pipeline/reviews/seen-by';
import { keptFigures } from '../../../../platform/database/kept-figures';
import { firstRow, rows } from '../../../../platform/database/rows';
import { type ListPage, PAGE_LENGTH, toListPage } from '../../format/list-page';
import type { QueuePart, QueueQuery } from './queue-query';

/** One claim of the queue. */
export interface QueuedClaim extends ReviewRow {
  rank: number;
  text: string;
  question: { id: string; text: string };
  /** Who holds it now, by name. */
  holder: string | null;
  assignee: string | null;
  tags: string[];
}

const LEASED = 'r.reserved_until > now()';
const SNOOZED = 'r.snoozed_until > now()';
const WAITING = `r.state IN (${WAITING_STATES.map((state) => `'${state}'`).join(',')})`;

const CONDITIONS: Partial<Record<QueuePart, string>> = {
  waiting: `${WAITING} AND ${SNOOZED} IS NOT TRUE`,
  reserved: LEASED,
  snoozed: SNOOZED,
};

/** Claims of a queue, the most urgent first. @param personId uuid of who looks, for "assigned to me" */
export async function viewQueue(
  database: DataSource,
  { part, filter, assigned, after }: QueueQuery,
  personId: string | null,
): Promise<ListPage<QueuedClaim>> {
  const { where, parameters } = await queueConditions(database, filter, 4);
  const viewer = `$${3 + parameters.push(personId)}`;
  if (assigned === 'nobody') where.push('r.assigned_to IS NULL');
  if (assigned === 'me') where.push(`r.assigned_to = ${viewer}::uuid`);
  const found = await rows<QueuedClaim & { blind: boolean }>(
    database,
    `SELECT ${REVIEW_SELECT}, r.rank, c.text, json_build_object('id', q.id, 'text', q.text) AS question,
       holder.name AS holder, assignee.name AS assignee,
       ARRAY(SELECT t.tag FROM review_tags t WHERE t.claim_id = r.claim_id ORDER BY t.tag) AS tags,
       ${readingsHidden('r', `${viewer}::uuid`)} AS blind
     FROM reviews r JOIN claims c ON c.id = r.claim_id JOIN questions q ON q.id = c.question_id
     LEFT JOIN people holder ON holder.id = r.reserved_by AND ${LEASED}
     LEFT JOIN people assignee ON assignee.id = r.assigned_to
     WHERE ${[CONDITIONS[part] ?? `r.state = '${part}'`, ...where].join(' AND ')}
       AND ($1::float8 IS NULL OR r.rank < $1 OR (r.rank = $1 AND r.claim_id > $2::uuid))
     ORDER BY r.rank DESC, r.claim_id LIMIT $3`,
    [after?.rank ?? null, after?.claimId ?? null, PAGE_LENGTH + 1, ...parameters],
  );
  return toListPage(found.map((claim) => ({ ...claim, returnedFor: reasonsSeen(claim.returnedFor, claim.blind) })));
}

export interface QueueCounts {
  waiting: number;
  reserved: number;
  snoozed: number;
  states: Partial<Record<ReviewState, number>>;
}

/** How many claims each part of the queue has. */
export const viewQueueCounts = keptFigures(async (sql): Promise<QueueCounts> => {
  const counts = await firstRow<QueueCounts>(
    sql,
    `SELECT (SELECT count(*)::int FROM reviews r WHERE ${CONDITIONS.waiting}) AS waiting,
       (SELECT count(*)::int FROM reviews r WHERE r.reserved_by IS NOT NULL AND ${LEASED}) AS reserved,
       (SELECT count(*)::int FROM reviews r WHERE ${SNOOZED}) AS snoozed,
       coalesce((SELECT json_object_agg(s.state, s.count) FROM (SELECT state, count(*)::int FROM reviews GROUP BY state) s), '{}') AS states`,
  );
  return counts!;
});
