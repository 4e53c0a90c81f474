import type { DataSource } from 'typeorm';
import type { Reading } from '../../../../pipeline/reviews/insert-ruling';
import { rows } from '../../../../platform/database/rows';

/** A ruling as the workbench tells it. */
export interface RulingRead {
  id: string;
  reading: Reading;
  label: string;
  rationale: string;
  by: string;
  at: string;
  reviewOn: string | null;
  /** uuids of the passages it relies on. */
  evidence: string[];
  /** The ruling that stands, or is public. */
  stands: boolean;
  published: boolean;
}

/** Every ruling on a claim, the newest first. Only for people who may see them. */
export const viewRulings = (database: DataSource, claimId: string): Promise<RulingRead[]> =>
  rows(
    database,
    `SELECT ru.id, ru.reading, ru.rating_label AS label, ru.rationale, p.name AS by, ru.created_at AS at, ru.review_on::text AS "reviewOn",
       ARRAY(SELECT evidence_id FROM ruling_evidence e WHERE e.ruling_id = ru.id ORDER BY evidence_id) AS evidence,
       ru.id IS NOT DISTINCT FROM r.ruling_id AS stands,
       ru.id IS NOT DISTINCT FROM r.published_ruling AND r.state <> 'withdrawn' AS published
     FROM rulings ru JOIN people p ON p.id = ru.person_id JOIN reviews r ON r.claim_id = ru.claim_id
     WHERE ru.claim_id = $1 ORDER BY ru.id DESC`,
    [claimId],
  );
