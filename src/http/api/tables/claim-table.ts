import { rows, type Sql } from '../../../platform/database/rows';
import { fromPublicId } from '../../../platform/ids/public-id';
import type { ClaimDto } from '../claims/claim.dto';
import { instantOf } from '../sql-expressions';
import type { CsvRow } from './csv-stream';

export const CLAIM_COLUMNS = [
  'id',
  'claim',
  'question',
  'ruling',
  'holds',
  'published_at',
  'state',
  'probability',
  'best',
  'verdict',
  'stale',
  'origin',
  'created_at',
] as const;

interface PublishedRuling {
  claimId: string;
  ruling: string;
  holds: string;
  publishedAt: string;
}

/** Claims with the ruling that is published of each. */
export async function claimRows(sql: Sql, claims: ClaimDto[]): Promise<CsvRow[]> {
  const uuids = claims.map(({ id }) => fromPublicId('clm', id)!);
  const published = await rows<PublishedRuling>(
    sql,
    `SELECT v.claim_id AS "claimId", r.rating_label AS ruling, r.holds, ${instantOf('v.published_at')} AS "publishedAt"
     FROM reviews v JOIN rulings r ON r.id = v.published_ruling WHERE v.claim_id = ANY($1::uuid[]) AND v.state <> 'withdrawn'`,
    [uuids],
  );
  const rulings = new Map(published.map((ruling) => [ruling.claimId, ruling]));
  return claims.map((claim, i) => {
    const ruling = rulings.get(uuids[i]!);
    return {
      id: claim.id,
      claim: claim.text,
      question: claim.question.text,
      ruling: ruling?.ruling ?? null,
      holds: ruling?.holds ?? null,
      published_at: ruling?.publishedAt ?? null,
      state: claim.state,
      probability: claim.probability,
      best: claim.best,
      verdict: claim.verdictNumber,
      stale: claim.stale,
      origin: claim.origin,
      created_at: claim.createdAt,
    };
  });
}
