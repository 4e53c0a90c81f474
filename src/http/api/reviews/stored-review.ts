import { type PriorityInputs, priorityParts } from '../../../domain/workflow/priority';
import { reasonsSeen } from '../../../pipeline/reviews/blindness';
import { readingsHidden } from '../../../pipeline/reviews/seen-by';
import { deskSettings } from '../../../platform/config/desk-settings';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { ReviewDto } from './review.dto';

/** A review as the database gives it: the numbers of its priority not yet weighed. */
export type StoredReview = Omit<ReviewDto, 'priority' | 'shownAs'> & { inputs: PriorityInputs; blind: boolean };

const person = (id: string): string =>
  `(SELECT ${jsonOf({ id: publicIdOf('per', 'p.id'), name: 'p.name' })} FROM people p WHERE p.id = ${id})`;

/** Members of a {@link StoredReview} out of {@link REVIEW_FROM}; `viewer` is the SQL for the uuid of who asks. */
export const reviewMembers = (viewer: string): Record<string, string> => ({
  claim: jsonOf({ id: publicIdOf('clm', 'c.id'), text: 'c.text' }),
  question: jsonOf({ id: publicIdOf('qst', 'q.id'), text: 'q.text' }),
  state: 'r.state',
  reservation: `CASE WHEN r.reserved_until > now() THEN ${jsonOf({
    by: person('r.reserved_by'),
    until: instantOf('r.reserved_until'),
    mine: `r.reserved_by IS NOT DISTINCT FROM ${viewer}`,
  })} END`,
  revision: 'r.revision',
  inputs: jsonOf({
    worthiness: 'r.worthiness',
    reach: 'r.reach',
    harm: 'r.harm',
    carried: 'r.carried',
    contradictions: 'r.contradictions',
    citations: 'r.citations',
  }),
  reach: 'r.reach',
  harm: 'r.harm',
  contradictions: 'r.contradictions',
  dormant: 'q.dormant',
  waitingSince: instantOf('r.waiting_since'),
  assignedTo: person('r.assigned_to'),
  snoozedUntil: `CASE WHEN r.snoozed_until > now() THEN ${instantOf('r.snoozed_until')} END`,
  returnedFor: 'r.returned_for',
  blind: readingsHidden('r', viewer),
  tags: `ARRAY(SELECT tag FROM review_tags t WHERE t.claim_id = r.claim_id ORDER BY tag)`,
});

/** Few tables, since planning takes longer than reading does: what else is shown is looked up where it is shown. */
export const REVIEW_FROM = 'reviews r JOIN claims c ON c.id = r.claim_id JOIN questions q ON q.id = c.question_id';

/** A review as it leaves the service, its priority as it is now. */
export function shownReview<Stored extends StoredReview>({ inputs, blind, ...review }: Stored) {
  // Of whole hours: what is said again within one has the same ETag.
  const waitingDays = Math.floor(((Date.now() - Date.parse(review.waitingSince)) / 86_400_000) * 24) / 24;
  const parts = priorityParts(inputs, deskSettings().priority, waitingDays);
  const sum = Object.values(parts).reduce((total, part) => total + part, 0);
  const shownAs: ReviewDto['shownAs'] = review.reservation ? 'reserved' : review.state;
  return { ...review, returnedFor: reasonsSeen(review.returnedFor, blind), shownAs, priority: { sum, parts } };
}
