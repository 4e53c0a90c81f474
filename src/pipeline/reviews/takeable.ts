import { WAITING_STATES } from '../../domain/workflow/review-state';
import { deskSettings } from '../../platform/config/desk-settings';
import { type ReviewRefusal, refuseConflict } from './review-refusal';
import type { Reviewer } from './reviewer';

const STATES = WAITING_STATES.map((state) => `'${state}'`).join(',');

/** Whether Next gives a review `r` to anybody just now. @param states SQL of the states that who asks may take */
export const waits = (states: string): string => `r.state IN (${STATES}) AND r.state = ANY(${states}::text[])
    AND (r.reserved_until IS NULL OR r.reserved_until <= now())
    AND (r.snoozed_until IS NULL OR r.snoozed_until <= now())`;

/** Who has made one of the two readings of a review `r`. */
export const readers = (of: string): string =>
  `SELECT own.person_id FROM rulings own WHERE own.id IN (r.first_ruling, r.second_ruling) AND own.person_id ${of}`;

/** Who has skipped a review `r`. @param hours SQL of how long it then stays away from them */
export const skippers = (of: string, hours: string): string => `SELECT v.person_id FROM review_visits v
    WHERE v.claim_id = r.claim_id AND v.person_id ${of} AND v.skipped_at > now() - ${hours} * interval '1 hour'`;

/** The states from which this person may take a claim. */
export const statesFor = ({ permissions }: Reviewer): string[] =>
  WAITING_STATES.filter((state) => state !== 'adjudication' || permissions.has('publish'));

/** Whether somebody who holds so many claims already is refused another one. */
export function refusalForHolding(held: number): ReviewRefusal | null {
  const { most } = deskSettings().reservation;
  if (held < most) return null;
  return refuseConflict(`You hold ${most} claims already. Rule on one or give one back before you take the next.`);
}
