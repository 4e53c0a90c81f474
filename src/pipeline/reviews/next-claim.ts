import type { DataSource } from 'typeorm';
import { WAITING_STATES } from '../../domain/workflow/review-state';
import { deskSettings } from '../../platform/config/desk-settings';
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
    await refuseTooMany(sql, person.personId);
    const review =
      (await takeFirst(sql, person, filter, 'r.assigned_to = $1')) ??
      (await takeFirst(sql, person, filter, 'r.assigned_to IS NULL'));
    if (!review) return null;
    return applyAction(sql, review, { action: 'reserve', person, change: leaseFor(person.personId, review) });
  });
}

function takeFirst(
  sql: Sql,
  { personId, permissions }: Reviewer,
  filter: QueueFilter,
  whose: string,
): Promise<ReviewRow | null> {
  const states = WAITING_STATES.filter((state) => state !== 'adjudication' || permissions.has('publish'));
  const { where, parameters } = queueConditions(filter, 4);
  return firstRow(
    sql,
    `SELECT ${REVIEW_SELECT} FROM reviews r
     WHERE r.state IN (${WAITING_STATES.map((state) => `'${state}'`).join(',')}) AND r.state = ANY($2::text[]) AND ${whose}
       AND (r.reserved_until IS NULL OR r.reserved_until <= now())
       AND (r.snoozed_until IS NULL OR r.snoozed_until <= now())
       AND NOT EXISTS (SELECT 1 FROM rulings own WHERE own.person_id = $1 AND own.id IN (r.first_ruling, r.second_ruling))
       AND NOT EXISTS (SELECT 1 FROM review_visits v WHERE v.person_id = $1 AND v.claim_id = r.claim_id
         AND v.skipped_at > now() - $3 * interval '1 hour')
       ${where.map((condition) => `AND ${condition}`).join(' ')}
     ORDER BY r.rank DESC, r.claim_id LIMIT 1 FOR UPDATE OF r SKIP LOCKED`,
    [personId, states, deskSettings().skipHours, ...parameters],
  );
}

async function refuseTooMany(sql: Sql, personId: string): Promise<void> {
  const { most } = deskSettings().reservation;
  const held = await firstRow<{ count: number }>(
    sql,
    `SELECT count(*)::int AS count FROM reviews WHERE reserved_by = $1 AND reserved_until > now()`,
    [personId],
  );
  if ((held?.count ?? 0) >= most)
    throw refuseConflict(`You hold ${most} claims already. Rule on one or give one back before you take the next.`);
}
