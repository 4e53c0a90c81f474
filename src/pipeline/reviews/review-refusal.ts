import type { ReviewAction } from '../../domain/workflow/transitions';
import type { ReviewRow } from './review-row';

export type RefusalReason =
  | { code: 'not_found' }
  /** Somebody changed the review since it was read; `review` is how it stands now. */
  | { code: 'stale'; review: ReviewRow }
  /** Another person has it: uuid, and until when. */
  | { code: 'held'; by: string; until: string }
  | { code: 'not_allowed'; action: ReviewAction; state: string; allowed: ReviewAction[] }
  | { code: 'not_permitted'; needs: string }
  /** A member of what was sent is missing or wrong; JSON Pointer. */
  | { code: 'invalid'; pointer: string }
  /** Something else stands against it: an exclusive ruling, one's own first reading … */
  | { code: 'conflict' };

/** Why an action at the desk is refused; the message says what to do instead. Nothing was changed. */
export class ReviewRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    message: string,
  ) {
    super(message);
    this.name = 'ReviewRefusal';
  }
}

export const refuseMember = (pointer: string, message: string): ReviewRefusal =>
  new ReviewRefusal({ code: 'invalid', pointer }, message);

export const refuseConflict = (message: string): ReviewRefusal => new ReviewRefusal({ code: 'conflict' }, message);
