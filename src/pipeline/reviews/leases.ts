import { deskSettings } from '../../platform/config/desk-settings';
import { rows, type Sql } from '../../platform/database/rows';
import type { ReviewChange, ReviewRow } from './review-row';

const lengthOfLease = () => deskSettings().reservation.minutes * 60_000;

/** A lease of this claim for this person, from when it was read. */
export const leaseFor = (personId: string, { readAt }: ReviewRow): ReviewChange => ({
  reservedBy: personId,
  reservedUntil: new Date(Date.parse(readAt) + lengthOfLease()).toISOString(),
});

export const NO_LEASE: ReviewChange = { reservedBy: null, reservedUntil: null };

/**
 * Prolongs the lease of a person who is still at work; also one that ran out while nobody else took the claim. No change of the
 * review, so no revision and no history.
 * @returns until when, or null where the person does not hold it
 */
export async function renewLease(sql: Sql, claimId: string, personId: string): Promise<string | null> {
  const [renewed] = await rows<{ until: Date }>(
    sql,
    `UPDATE reviews SET reserved_until = now() + $3 * interval '1 millisecond' WHERE claim_id = $1 AND reserved_by = $2
     RETURNING reserved_until AS until`,
    [claimId, personId, lengthOfLease()],
  );
  return renewed?.until.toISOString() ?? null;
}
