import type { DataSource } from 'typeorm';
import { WAITING_STATES } from '../../domain/workflow/review-state';
import { deskSettings } from '../../platform/config/desk-settings';
import { prepared } from '../../platform/database/prepared';
import { firstRow, type Sql } from '../../platform/database/rows';
import { applyAction } from './apply-action';
import { leaseFor } from './leases';
import { type QueueFilter, queueConditions } from './queue-filter';
import { refuseConflict } from './review-refusal';
import { REVIEW_SELECT, type ReviewRow } from './review-row';
import type { Reviewer } from './reviewer';

/**
 * Reserves the most urgent claim that this person may take, in one step: what is assigned to them first, then what is assigned to
 * nobody. Claims that others are taking at this moment are passed over, so that no two people get the same.
 * @returns the review, reserved; null where nothing is left
 * @throws ReviewRefusal `conflict` where the person holds as many as one may
 */
export function reserveNext(
  dataSource: DataSource,
  person: Reviewer,
  filter: QueueFilter = {},
): Promise<ReviewRow | null> {
  return dataSource.transaction(async (sql) => {
    const review = await takeFirst(sql, person, filter);
    if (!review) return null;
    return applyAction(sql, review, { action: 'reserve', person, change: leaseFor(person.personId, review) });
  });
}

const STATES = WAITING_STATES.map((state) => `'${state}'`).join(',');

/** $1 to $4: the person, states, hours for which a claim that was skipped stays away, and how many claims one may hold. */
const takeable = (whose: string, more: string[]): string => `
  SELECT ${REVIEW_SELECT} FROM reviews r
  WHERE r.state IN (${STATES}) AND r.state = ANY($2::text[]) AND ${whose} AND (SELECT count FROM held) < $4
    AND (r.reserved_until IS NULL OR r.reserved_until <= now())
    AND (r.snoozed_until IS NULL OR r.snoozed_until <= now())
    AND NOT EXISTS (SELECT 1 FROM rulings own WHERE own.person_id = $1 AND own.id IN (r.first_ruling, r.second_ruling))
    AND NOT EXISTS (SELECT 1 FROM review_visits v WHERE v.person_id = $1 AND v.claim_id = r.claim_id
      AND v.skipped_at > now() - $3 * interval '1 hour')
    ${more.map((condition) => `AND ${condition}`).join(' ')}
  ORDER BY r.rank DESC, r.claim_id LIMIT 1 FOR UPDATE OF r SKIP LOCKED`;

/** The statement that takes the first one, locked; its last columns say how many the person holds, on a row without a review where none is left. */
export const nextClaimQuery = (more: string[] = []): string => `
  WITH held AS MATERIALIZED (SELECT count(*)::int AS count FROM reviews WHERE reserved_by = $1::uuid AND reserved_until > now()),
    mine AS MATERIALIZED (${takeable('r.assigned_to = $1', more)}),
    free AS MATERIALIZED (${takeable('r.assigned_to IS NULL AND NOT EXISTS (SELECT FROM mine)', more)})
  SELECT held.count AS held, taken.* FROM held LEFT JOIN (SELECT * FROM mine UNION ALL SELECT * FROM free) taken ON true`;

async function takeFirst(
  sql: Sql,
  { personId, permissions }: Reviewer,
  filter: QueueFilter,
): Promise<ReviewRow | null> {
  const states = WAITING_STATES.filter((state) => state !== 'adjudication' || permissions.has('publish'));
  const { skipHours, reservation } = deskSettings();
  const { where, parameters } = await queueConditions(sql, filter, 5);
  const found = await firstRow<ReviewRow & { held: number }>(sql, prepared(nextClaimQuery(where)), [
    personId,
    states,
    skipHours,
    reservation.most,
    ...parameters,
  ]);
  const { held, ...review } = found!;
  if (held >= reservation.most)
    throw refuseConflict(
      `You hold ${reservation.most} claims already. Rule on one or give one back before you take the next.`,
    );
  return review.claimId === null ? null : review;
}
