import { rulingHidden } from '../../../pipeline/reviews/seen-by';
import type { Sql } from '../../../platform/database/rows';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { ListQuery } from '../lists/list-query';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import { requireReview } from './review.view';
import type { RulingDto } from './ruling.dto';

const LIST = {
  name: 'rulings',
  entry: jsonOf({
    id: publicIdOf('rul', 'ru.id'),
    by: jsonOf({ id: publicIdOf('per', 'by.id'), name: 'by.name' }),
    reading: 'ru.reading',
    rating: 'ru.rating',
    ratingLabel: 'ru.rating_label',
    holds: 'ru.holds',
    rationale: 'ru.rationale',
    evidence: `(SELECT coalesce(json_agg(${jsonOf({
      id: publicIdOf('evd', 'cited.evidence_id'),
      articleVersion: 'cited.article_version',
    })} ORDER BY cited.evidence_id), '[]') FROM ruling_evidence cited WHERE cited.ruling_id = ru.id)`,
    reviewOn: 'ru.review_on',
    stands: 'ru.id IS NOT DISTINCT FROM r.ruling_id',
    published: 'ru.id IS NOT DISTINCT FROM r.published_ruling',
    createdAt: instantOf('ru.created_at'),
  }),
  from: 'rulings ru JOIN people by ON by.id = ru.person_id JOIN reviews r ON r.claim_id = ru.claim_id',
  keys: [{ column: 'ru.id', type: 'uuid' }],
  order: 'DESC',
} as const;

/**
 * The rulings on a claim, newest first, without those that are kept from this person.
 * @throws ProblemException `not-found`
 */
export async function listRulings(
  sql: Sql,
  claimId: string,
  personId: string | null,
  query: ListQuery,
): Promise<ListPage<RulingDto>> {
  await requireReview(sql, claimId);
  const where = openConditions();
  where.add('ru.claim_id = ?', claimId);
  where.always(`NOT ${rulingHidden('ru', 'r', `${where.place(personId)}::uuid`)}`);
  return listPage(sql, LIST, where, query);
}
