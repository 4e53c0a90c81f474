import type { ReviewState } from '../../../domain/workflow/review-state';

const WORDS: Record<ReviewState, string> = {
  proposed: 'Proposed',
  open: 'Open',
  second_reading: 'Second reading',
  adjudication: 'Adjudication',
  ruled: 'Ruled',
  published: 'Published',
  needs_review: 'Needs review',
  needs_evidence: 'Needs evidence',
  not_checkable: 'Not checkable',
  duplicate: 'Duplicate',
  withdrawn: 'Withdrawn',
};

/** A state of review for readers: "Second reading". */
export const reviewStateWords = (state: ReviewState): string => WORDS[state];
