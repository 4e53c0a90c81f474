import { deskSettings } from '../../platform/config/desk-settings';
import { rows, type Sql } from '../../platform/database/rows';
import type { ReviewChange } from './review-row';

/** A lease for this person from now on. */
export const leaseFor = (personId: string): ReviewChange => ({
  reservedBy: personId,
  reservedUntil: new Date(Date.now() + deskSettings().reservation.minutes * 60_000).toISOString(),
});

export const NO_LEASE: ReviewChange = { reservedBy: null, reservedUntil: null };

/**
 * Prolongs the lease of a person who is still at work; also one that ran out while nobody else took the claim. No change of the
 * review, so no revision and no history.
 * @returns until when, or null where the person does not hold it
 */
export async function renewLease(sql: Sql, claimId: string, personId: string): Promise<string | null> {
  const { reservedUntil } = leaseFor(personId);
  const renewed = await rows(
    sql,
    `UPDATE reviews SET reserved_until = $3 WHERE claim_id = $1 AND reserved_by = $2 RETURNING 1`,
    [claimId, personId, reservedUntil],
  );
  return renewed.length ? reservedUntil! : null;
}
