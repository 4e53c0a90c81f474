import { claimsSeenBy } from '../../../pipeline/reviews/seen-by';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { QUESTION_STALE } from '../questions/stale';
import { survivorOf } from '../questions/survivor-of';
import { jsonOf, publicIdOf } from '../sql-expressions';
import type { ExplanationDto } from './explanation.dto';

const HEAD = jsonOf({
  claimId: publicIdOf('clm', 'c.id'),
  verdictNumber: 'v.number',
  stale: QUESTION_STALE,
});

// Claim, question, rulings, corrections and replies have addresses of their own; whether the claim is best or superseded is on the claim.
const REASONING = `v.document - ARRAY['claim', 'question', 'best', 'supersededBy', 'ruling', 'corrections', 'replies', 'redactions']`;

/**
 * Why the newest verdict of a claim is what it is.
 * @throws ProblemException `not-found` for an unknown claim, for one that was not assessed yet, and while that is kept from this person
 */
export async function getExplanation(sql: Sql, claimId: string, personId: string | null): Promise<ExplanationDto> {
  const row = await firstRow<{ entry: ExplanationDto | null }>(
    sql,
    `SELECT CASE WHEN v.id IS NULL THEN NULL ELSE ${HEAD}::jsonb || (${REASONING}) END AS entry
       FROM ${claimsSeenBy('$2::uuid')} c JOIN questions q ON q.id = c.question_id
       LEFT JOIN verdicts v ON v.claim_id = c.id AND v.number = c.verdict_number
      WHERE c.id = ${survivorOf('claims', '$1')}`,
    [claimId, personId],
  );
  if (!row) throw notFound('claim');
  if (!row.entry) throw notFound('verdict of this claim yet');
  return row.entry;
}
