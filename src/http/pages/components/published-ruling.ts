import type { RatingHolds } from '../../../domain/workflow/rating';

/** What a fact-checker decided about a claim, as everybody who reads pages may see it. */
export interface PublishedRuling {
  label: string;
  holds: RatingHolds;
  rationale: string;
  at: string;
  /** Whether it came back to the queue and is being looked at again. */
  inReview: boolean;
}

/** JSON of the published ruling of the claim `c`, or null; what is not published tells a second reader nothing. */
export const PUBLISHED_RULING = `(
  SELECT json_build_object('label', ru.rating_label, 'holds', ru.holds, 'rationale', ru.rationale, 'at', r.published_at,
    'inReview', r.state <> 'published')
  FROM reviews r JOIN rulings ru ON ru.id = r.published_ruling WHERE r.claim_id = c.id AND r.state <> 'withdrawn')`;
