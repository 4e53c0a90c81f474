import { ReviewRefusal } from './review-refusal';
import type { ReviewRow } from './review-row';

/** One claim of a list that something is done with, at the revision that was seen. */
export interface SeenClaim {
  claimId: string;
  revision: number;
}

export type ManyOutcome = { claimId: string } & ({ review: ReviewRow } | { refusal: ReviewRefusal });

/** Only what can be taken back and is not public may be done with many claims at once. */
export const MANY_ACTIONS = ['tag', 'snooze', 'assign', 'open', 'not_checkable'] as const;
export type ManyAction = (typeof MANY_ACTIONS)[number];

/** Does one action with each claim, each in its own transaction: what one refuses stops none of the others. */
export async function actOnMany(
  claims: readonly SeenClaim[],
  act: (claim: SeenClaim) => Promise<ReviewRow>,
): Promise<ManyOutcome[]> {
  const outcomes: ManyOutcome[] = [];
  for (const claim of claims) {
    try {
      outcomes.push({ claimId: claim.claimId, review: await act(claim) });
    } catch (error) {
      if (!(error instanceof ReviewRefusal)) throw error;
      outcomes.push({ claimId: claim.claimId, refusal: error });
    }
  }
  return outcomes;
}
