/** Where a claim stands on the way through human review. "Reserved" is no state: it is a lease on a claim that waits. */
export const REVIEW_STATES = [
  'proposed',
  'open',
  'second_reading',
  'adjudication',
  'ruled',
  'published',
  'needs_review',
  'needs_evidence',
  'not_checkable',
  'duplicate',
  'withdrawn',
] as const;

export type ReviewState = (typeof REVIEW_STATES)[number];

/** States in which a claim waits for somebody to take it: what the queue serves. */
export const WAITING_STATES = [
  'open',
  'second_reading',
  'adjudication',
  'needs_review',
] as const satisfies readonly ReviewState[];

/** States in which a person may hold a lease on the claim. */
export const RESERVABLE_STATES = [...WAITING_STATES, 'needs_evidence'] as const satisfies readonly ReviewState[];

export const isWaiting = (state: ReviewState): boolean => WAITING_STATES.some((waiting) => waiting === state);
