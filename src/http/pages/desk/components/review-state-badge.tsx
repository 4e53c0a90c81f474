import type { ReviewState } from '../../../../domain/workflow/review-state';
import { Icon, type IconName } from '../../components/icon';
import { reviewStateWords } from '../review-state-words';

const ICONS: Record<ReviewState, IconName> = {
  proposed: 'question',
  open: 'single',
  second_reading: 'half',
  adjudication: 'opposed',
  ruled: 'check',
  published: 'check',
  needs_review: 'warning',
  needs_evidence: 'clock',
  not_checkable: 'cross',
  duplicate: 'echo',
  withdrawn: 'cross',
};

/** Where a claim stands in review, as word, icon and colour. */
export const ReviewStateBadge = ({ state }: { state: ReviewState }) => (
  <span class={`state review-${state}`}>
    <Icon name={ICONS[state]} />
    {reviewStateWords(state)}
  </span>
);
