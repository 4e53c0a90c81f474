import { actionsIn, transitionOf } from '../../../../domain/workflow/transitions';
import { holderOf } from '../../../../pipeline/reviews/review-row';
import type { Reviewer } from '../../../../pipeline/reviews/reviewer';
import { DESK_ACTION_NAMES, type DeskActionName } from './desk-actions';
import type { WorkbenchReview } from './workbench.view';

/** What this person can do with the claim now, beside ruling on it; the use cases check all of it again. */
export function availableActions(review: WorkbenchReview, reviewer: Reviewer | null): DeskActionName[] {
  if (reviewer === null) return [];
  const holder = holderOf(review);
  const mine = holder === reviewer.personId;
  const inState = new Set<string>(actionsIn(review.state));
  return DESK_ACTION_NAMES.filter((name) => {
    if (!inState.has(name) || !reviewer.permissions.has(transitionOf(name).permission)) return false;
    if (holder !== null && !mine) return name === 'take_over';
    if (name === 'reserve') return !mine;
    if (name === 'release') return mine;
    return name !== 'take_over';
  });
}

/** Whether this person can rule on the claim now: the first, the second or the deciding reading. */
export function canRule(review: WorkbenchReview, reviewer: Reviewer | null): boolean {
  if (reviewer === null) return false;
  const holder = holderOf(review);
  if (holder !== null && holder !== reviewer.personId) return false;
  const action =
    review.state === 'second_reading' ? 'second_read' : review.state === 'adjudication' ? 'adjudicate' : 'rule';
  const { from, permission } = transitionOf(action);
  return (
    from.includes(review.state) && reviewer.permissions.has(permission) && (action === 'rule' || !review.isFirstReader)
  );
}
