import type { DataSource } from 'typeorm';
import { rows } from '../../platform/database/rows';
import { act, type ReviewRequest } from './act';
import { NO_LEASE } from './leases';
import { refuseMember } from './review-refusal';
import type { ReviewRow } from './review-row';

const LONGEST_SNOOZE_DAYS = 366;

/** Leaves a claim to others: it comes back to this person only after the hours of the settings. @throws ReviewRefusal */
export const skipClaim = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'skip', async (_, sql) => {
    await rows(
      sql,
      `INSERT INTO review_visits (claim_id, person_id, skipped_at) VALUES ($1, $2, now())
       ON CONFLICT (claim_id, person_id) DO UPDATE SET skipped_at = now()`,
      [request.claimId, request.person.personId],
    );
    return { change: NO_LEASE };
  });

/** Takes a claim out of everybody's queue until then. @throws ReviewRefusal */
export const snoozeClaim = (dataSource: DataSource, request: ReviewRequest & { until: Date }): Promise<ReviewRow> =>
  act(dataSource, request, 'snooze', ({ readAt }) => {
    const days = (request.until.getTime() - Date.parse(readAt)) / 86_400_000;
    if (!(days > 0) || days > LONGEST_SNOOZE_DAYS) throw refuseMember('/until', 'give a time within the next year');
    return { change: { ...NO_LEASE, snoozedUntil: request.until.toISOString() } };
  });
