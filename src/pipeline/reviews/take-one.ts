import type { DataSource } from 'typeorm';
import { deskSettings } from '../../platform/config/desk-settings';
import { prepared } from '../../platform/database/prepared';
import { firstRow, type Sql } from '../../platform/database/rows';
import { applyAction } from './apply-action';
import { leaseFor } from './leases';
import { type QueueFilter, queueConditions } from './queue-filter';
import { REVIEW_SELECT, type ReviewRow } from './review-row';
import type { Reviewer } from './reviewer';
import { readers, refusalForHolding, skippers, statesFor, waits } from './takeable';

/** Reserves the next claim for one person. @returns null where nothing is left @throws ReviewRefusal `conflict` */
export function takeOne(dataSource: DataSource, person: Reviewer, filter: QueueFilter): Promise<ReviewRow | null> {
  return dataSource.transaction(async (sql) => {
    const review = await lockFirst(sql, person, filter);
    if (!review) return null;
    return applyAction(sql, review, { action: 'reserve', person, change: leaseFor(person.personId, review) });
  });
}

/** $1 to $4: the person, states, hours for which a claim that was skipped stays away, and how many claims one may hold. */
const firstOf = (whose: string, more: string[]): string => `
  SELECT ${REVIEW_SELECT} FROM reviews r
  WHERE ${waits('$2')} AND ${whose} AND (SELECT count FROM held) < $4
    AND NOT EXISTS (${readers('= $1')}) AND NOT EXISTS (${skippers('= $1', '$3')})
    ${more.map((condition) => `AND ${condition}`).join(' ')}
  ORDER BY r.rank DESC, r.claim_id LIMIT 1 FOR UPDATE OF r SKIP LOCKED`;

/** The statement that takes the first one, locked; its last columns say how many the person holds, on a row without a review where none is left. */
const nextClaimQuery = (more: string[]): string => `
  WITH held AS MATERIALIZED (SELECT count(*)::int AS count FROM reviews WHERE reserved_by = $1::uuid AND reserved_until > now()),
    mine AS MATERIALIZED (${firstOf('r.assigned_to = $1', more)}),
    free AS MATERIALIZED (${firstOf('r.assigned_to IS NULL AND NOT EXISTS (SELECT FROM mine)', more)})
  SELECT held.count AS held, taken.* FROM held LEFT JOIN (SELECT * FROM mine UNION ALL SELECT * FROM free) taken ON true`;

async function lockFirst(sql: Sql, person: Reviewer, filter: QueueFilter): Promise<ReviewRow | null> {
  const { skipHours, reservation } = deskSettings();
  const { where, parameters } = await queueConditions(sql, filter, 5);
  const found = await firstRow<ReviewRow & { held: number }>(sql, prepared(nextClaimQuery(where)), [
    person.personId,
    statesFor(person),
    skipHours,
    reservation.most,
    ...parameters,
  ]);
  const { held, ...review } = found!;
  const refusal = refusalForHolding(held);
  if (refusal) throw refusal;
  return review.claimId === null ? null : review;
}
