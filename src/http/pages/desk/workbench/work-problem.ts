import type { Draft } from '../../../../pipeline/reviews/drafts';
import type { DeskActionName } from './desk-actions';

/** Why what a person sent was not done; the page shows it above what they typed. */
export type WorkProblem =
  /** Somebody changed the claim since the revision that the page showed. */
  | { code: 'stale'; seen: number; attempted: Attempt }
  | { code: 'held'; until: string }
  /** A member is missing or wrong; `field` as the form names it. */
  | { code: 'invalid'; field: string; message: string; attempted: Attempt }
  | { code: 'refused'; message: string }
  /** The draft was saved in another window since. */
  | { code: 'draft'; stored: Draft };

/** What was sent: a ruling, the taking back of a step, a draft, a comment, or an action. */
export type Attempt = 'rulings' | 'undo' | 'draft' | 'comment' | DeskActionName;

/** HTTP status of a page that tells it. */
export const STATUS_OF_PROBLEM: Record<WorkProblem['code'], number> = {
  stale: 412,
  held: 409,
  invalid: 422,
  refused: 409,
  draft: 409,
};
