import type { DataSource } from 'typeorm';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { renewLease } from './leases';
import { ReviewRefusal } from './review-refusal';

/** What somebody typed about a claim and has not submitted. */
export interface Draft {
  rating: string | null;
  rationale: string;
  /** uuids */
  evidence: string[];
  reviewOn: string | null;
  /** Counts the saves; 0 before the first. */
  revision: number;
  savedAt: string | null;
}

export const EMPTY_DRAFT: Draft = {
  rating: null,
  rationale: '',
  evidence: [],
  reviewOn: null,
  revision: 0,
  savedAt: null,
};

/** The stored draft, or an empty one. */
export async function readDraft(sql: Sql, claimId: string, personId: string): Promise<Draft> {
  const draft = await firstRow<Draft>(
    sql,
    `SELECT rating, rationale, evidence, review_on::text AS "reviewOn", revision,
       to_json(saved_at AT TIME ZONE 'UTC')#>>'{}' || 'Z' AS "savedAt"
     FROM review_drafts WHERE claim_id = $1 AND person_id = $2`,
    [claimId, personId],
  );
  return draft ?? EMPTY_DRAFT;
}

/** A draft was saved elsewhere since: `stored` is that one, nothing was overwritten. */
export class StaleDraft extends Error {
  constructor(readonly stored: Draft) {
    super(`The draft was saved elsewhere since you read it (revision ${stored.revision}).`);
    this.name = 'StaleDraft';
  }
}

/**
 * Keeps what a person has typed, whether or not they hold the claim, and prolongs their lease if they do.
 * @param seen revision of the draft that was read, 0 for none
 * @throws StaleDraft, ReviewRefusal `not_found`
 */
export function saveDraft(
  dataSource: DataSource,
  claimId: string,
  personId: string,
  seen: number,
  typed: Pick<Draft, 'rating' | 'rationale' | 'evidence' | 'reviewOn'>,
): Promise<Draft> {
  return dataSource.transaction(async (sql) => {
    const claim = await firstRow(sql, 'SELECT 1 FROM reviews WHERE claim_id = $1 FOR SHARE', [claimId]);
    if (!claim) throw new ReviewRefusal({ code: 'not_found' }, 'There is no such claim.');
    const saved = await rows(
      sql,
      `INSERT INTO review_drafts AS d (claim_id, person_id, rating, rationale, evidence, review_on)
       SELECT $1, $2, $4, $5, $6::uuid[], $7::date WHERE $3 = 0 OR EXISTS (SELECT 1 FROM review_drafts WHERE claim_id = $1 AND person_id = $2)
       ON CONFLICT (claim_id, person_id) DO UPDATE SET rating = excluded.rating, rationale = excluded.rationale,
         evidence = excluded.evidence, review_on = excluded.review_on, revision = d.revision + 1, saved_at = now()
       WHERE d.revision = $3 RETURNING 1`,
      [claimId, personId, seen, typed.rating, typed.rationale, typed.evidence, typed.reviewOn],
    );
    const stored = await readDraft(sql, claimId, personId);
    if (saved.length === 0) throw new StaleDraft(stored);
    await renewLease(sql, claimId, personId);
    return stored;
  });
}
