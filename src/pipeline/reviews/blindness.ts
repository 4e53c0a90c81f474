import type { ReviewReason } from '../../domain/workflow/reasons-to-review';
import type { ReviewState } from '../../domain/workflow/review-state';

/** What of a claim's review one person may see now. */
export interface Sight {
  /** Whether the rulings, their ratings and what the history tells of them are shown. */
  rulings: boolean;
  /** Folded: until they open a passage or reveal it. Withheld: not at all, they are to read blind. */
  assessment: 'shown' | 'folded' | 'withheld';
}

export interface Onlooker {
  /** Whether they made the first reading of the round that runs. */
  isFirstReader: boolean;
  /** Whether they opened a passage of the evidence, or revealed the assessment. */
  hasLooked: boolean;
}

/** In these states a ruling is still to come, and the machine's opinion would steer it. */
const UNDECIDED: ReadonlySet<ReviewState> = new Set([
  'proposed',
  'open',
  'second_reading',
  'adjudication',
  'needs_review',
  'needs_evidence',
]);

/**
 * The one rule of blindness, for pages and API alike: while a claim waits for its second reading, nobody but the first reader sees
 * the first ruling, and nobody but they the machine's assessment; before any ruling the assessment stays folded until they have looked.
 */
export function sightOf(state: ReviewState, { isFirstReader, hasLooked }: Onlooker): Sight {
  if (state === 'second_reading' && !isFirstReader) return { rulings: false, assessment: 'withheld' };
  return { rulings: true, assessment: UNDECIDED.has(state) && !hasLooked ? 'folded' : 'shown' };
}

/** What stands in the place of words that are kept from a reader for now. */
export const KEPT_BACK = 'Kept back until the second reading is in.';

/** Why a claim came back: what a person typed when they reopened it is kept from whoever reads blind. */
export const reasonsSeen = (reasons: ReviewReason[], blind: boolean): ReviewReason[] =>
  blind ? reasons.map((reason) => (reason.kind === 'reopened' ? { ...reason, text: KEPT_BACK } : reason)) : reasons;
