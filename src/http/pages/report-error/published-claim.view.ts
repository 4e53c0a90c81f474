import type { DataSource } from 'typeorm';
import { IS_PUBLIC } from '../../../pipeline/reviews/entries/discussed-claim';
import { firstRow } from '../../../platform/database/rows';
import { PUBLISHED_RULING, type PublishedRuling } from '../components/published-ruling';

/** A claim that everybody may read the ruling on. */
export interface PublishedClaim {
  id: string;
  text: string;
  ruling: PublishedRuling;
}

/** The claim with its published ruling, of a merged one the claim that stands for it; null where nothing is public. */
export const viewPublishedClaim = (database: DataSource, claimId: string): Promise<PublishedClaim | null> =>
  firstRow(
    database,
    `SELECT c.id, c.text, ${PUBLISHED_RULING} AS ruling
     FROM claims c JOIN reviews r ON r.claim_id = c.id
     WHERE c.id = (SELECT coalesce(merged_into, id) FROM claims WHERE id = $1) AND ${IS_PUBLIC}`,
    [claimId],
  );
