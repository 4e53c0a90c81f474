import type { RatingHolds } from '../../domain/workflow/rating';
import type { VerdictDocument } from './verdict-document';

/** What a version says of its claim, as it is told outside: a ruling a person made and an editor published. */
export interface PublicOutcome {
  /** Key on the scale of the desk: "mostly_true". */
  rating: string;
  /** As the scale had it when the ruling was made: "Mostly true". */
  label: string;
  holds: RatingHolds;
  /** Place on the scale; null where the rating has none. */
  value: number | null;
  status: 'published' | 'needs_review' | 'withdrawn';
  /** What the rules compute, beside it. */
  state: VerdictDocument['state'];
}

/** The outcome of a version; null for a redacted one (its document is gone) and for one that carries no published ruling. */
export function publicOutcome(document: Pick<VerdictDocument, 'ruling' | 'state'> | null): PublicOutcome | null {
  if (!document?.ruling) return null;
  const { rating, label, holds, value, status } = document.ruling;
  return { rating, label, holds, value, status, state: document.state };
}

/** "Mostly true", "Mostly true, being looked at again", "Withdrawn, was Mostly true". */
export function outcomeWords({ label, status }: Pick<PublicOutcome, 'label' | 'status'>): string {
  if (status === 'withdrawn') return `Withdrawn, was ${label}`;
  return status === 'needs_review' ? `${label}, being looked at again` : label;
}

/** Whether two versions come to the same: rating and computed state. A withdrawal or a second look is told by the status. */
export const sameOutcome = (one: PublicOutcome, other: PublicOutcome): boolean =>
  one.rating === other.rating && one.state === other.state;
