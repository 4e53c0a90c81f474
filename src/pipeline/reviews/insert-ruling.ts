import type { Rating } from '../../domain/workflow/rating';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import type { ReliedOn } from './submitted-ruling';

export type Reading = 'first' | 'second' | 'adjudication';

export interface NewRuling {
  claimId: string;
  personId: string;
  reading: Reading;
  rating: Rating;
  rationale: string;
  reliedOn: ReliedOn[];
  reviewOn: string | null;
}

/** Stores a ruling with everything it saw. @returns its uuid */
export async function insertRuling(sql: Sql, ruling: NewRuling): Promise<string> {
  const { claimId, personId, reading, rating, rationale, reliedOn, reviewOn } = ruling;
  const inserted = await firstRow<{ id: string }>(
    sql,
    `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, rating_value, holds, rationale, review_on,
       question_revision, verdict_number, basis_hash, revealed_state, seen_evidence)
     SELECT c.id, $2, $3, $4, $5, $6, $7, $8, $9, q.assessed_revision, c.verdict_number, v.basis_hash,
       (SELECT c.state FROM review_visits seen WHERE seen.claim_id = c.id AND seen.person_id = $2
          AND coalesce(seen.revealed_at, seen.passage_opened_at) IS NOT NULL AND $3 <> 'second'),
       ARRAY(SELECT e.id FROM evidence e JOIN claims of ON of.id = e.claim_id
             JOIN questions told ON told.id = of.question_id
             WHERE coalesce(told.merged_into, told.id) = q.id AND e.withdrawn_at IS NULL AND e.decision IS DISTINCT FROM 'rejected' ORDER BY e.id)
     FROM claims c JOIN questions own ON own.id = c.question_id JOIN questions q ON q.id = coalesce(own.merged_into, own.id)
     LEFT JOIN verdicts v ON v.claim_id = c.id AND v.number = c.verdict_number WHERE c.id = $1 RETURNING id`,
    [claimId, personId, reading, rating.key, rating.label, rating.value ?? null, rating.holds, rationale, reviewOn],
  );
  await rows(
    sql,
    `INSERT INTO ruling_evidence (ruling_id, evidence_id, article_version)
     SELECT $1, id, "articleVersion" FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "articleVersion" int)`,
    [inserted!.id, JSON.stringify(reliedOn)],
  );
  return inserted!.id;
}
