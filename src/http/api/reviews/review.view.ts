import { actionsIn, type ReviewAction, transitionOf } from '../../../domain/workflow/transitions';
import { type Onlooker, sightOf } from '../../../pipeline/reviews/blindness';
import { prepared } from '../../../platform/database/prepared';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { together } from '../../../platform/database/together';
import { notFound } from '../../problems/problem-exception';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { ReviewDto } from './review.dto';
import type { ReviewDetailDto } from './review-detail.dto';
import { REVIEW_FROM, reviewMembers, type StoredReview, shownReview } from './stored-review';

/** Who looks at a review: uuid, null for somebody not signed in, and what they may. */
export interface Viewer {
  personId: string | null;
  permissions: ReadonlySet<string>;
}

type StoredDetail = StoredReview &
  Omit<ReviewDetailDto, keyof ReviewDto | 'allowed' | 'blind' | 'folded'> & { onlooker: Onlooker };

const DETAIL = jsonOf({
  ...reviewMembers('asked.person_id'),
  onlooker: jsonOf({
    isFirstReader: `EXISTS (SELECT FROM rulings own WHERE own.id = r.first_ruling AND own.person_id = asked.person_id)`,
    hasLooked: 'coalesce(visit.passage_opened_at, visit.revealed_at) IS NOT NULL',
  }),
  assessment: jsonOf({
    state: 'c.state',
    probability: 'c.probability',
    verdictNumber: 'c.verdict_number',
    reason: `(SELECT v.document->>'reason' FROM verdicts v WHERE v.claim_id = c.id AND v.number = c.verdict_number)`,
  }),
  visit: jsonOf({
    seenAt: instantOf('visit.seen_at'),
    passageOpenedAt: instantOf('visit.passage_opened_at'),
    revealedAt: instantOf('visit.revealed_at'),
    watching: 'coalesce(visit.watching, false)',
  }),
  ruling: publicIdOf('rul', 'r.ruling_id'),
  publishedRuling: publicIdOf('rul', 'r.published_ruling'),
  publishedAt: instantOf('r.published_at'),
  reviewOn: 'r.review_on',
});

// Lists out of a query are of a length that is not known: there is nothing to plan anew for each.
const REVIEWS = prepared(`
  SELECT asked.place, ${DETAIL} AS entry
    FROM unnest((SELECT $1::uuid[]), (SELECT $2::uuid[])) WITH ORDINALITY AS asked (claim_id, person_id, place)
    CROSS JOIN ${REVIEW_FROM}
    LEFT JOIN review_visits visit ON visit.claim_id = r.claim_id AND visit.person_id = asked.person_id
   WHERE r.claim_id = asked.claim_id`);

const storedReview = together(
  async (sql: Sql, asked: readonly { claimId: string; personId: string | null }[]) => {
    const claims = asked.map(({ claimId }) => claimId);
    const people = asked.map(({ personId }) => personId);
    const found = await rows<{ place: string; entry: StoredDetail }>(sql, REVIEWS, [claims, people]);
    const entries = new Map(found.map(({ place, entry }) => [Number(place), entry]));
    return asked.map((_, i) => entries.get(i + 1) ?? null);
  },
  { most: 50 },
);

/**
 * The review of a claim as this person may see it; a merged claim has its own.
 * @throws ProblemException `not-found`
 */
export async function getReview(sql: Sql, claimId: string, viewer: Viewer): Promise<ReviewDetailDto> {
  const found = await storedReview(sql, { claimId, personId: viewer.personId });
  if (!found) throw notFound('claim in review');
  const { onlooker, assessment, ...stored } = found;
  const sight = sightOf(stored.state, onlooker);
  return {
    ...shownReview(stored),
    allowed: allowedActions(stored, viewer),
    blind: !sight.rulings,
    folded: sight.assessment === 'folded',
    assessment: sight.assessment === 'shown' ? assessment : null,
  };
}

/** @throws ProblemException `not-found` for a claim that is not in review */
export async function requireReview(sql: Sql, claimId: string): Promise<void> {
  const found = await firstRow(sql, 'SELECT 1 FROM reviews WHERE claim_id = $1', [claimId]);
  if (!found) throw notFound('claim in review');
}

function allowedActions({ state, reservation }: StoredReview, { permissions }: Viewer): ReviewAction[] {
  const held = reservation !== null && !reservation.mine;
  return actionsIn(state).filter(
    (action) => permissions.has(transitionOf(action).permission) && (!held || action === 'take_over'),
  );
}
