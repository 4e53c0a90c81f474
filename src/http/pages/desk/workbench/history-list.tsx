import { REVIEW_STATES } from '../../../../domain/workflow/review-state';
import { REVIEW_ACTIONS, transitionOf } from '../../../../domain/workflow/transitions';
import { deskSettings } from '../../../../platform/config/desk-settings';
import { Dated } from '../../components/dated';
import { reviewStateWords } from '../review-state-words';
import type { HistoryStep } from './history.view';

const OTHERS: Record<string, string> = {
  'review.undo': 'took the last step back',
  'review.reveal': 'looked at the machine’s assessment before any passage',
};

/** What was done: "ruled", "snoozed". */
export function stepWords(action: string): string {
  const known = REVIEW_ACTIONS.find((name) => action === `review.${name}`);
  return known ? transitionOf(known).done : (OTHERS[action] ?? action.replace(/^\w+\./, '').replaceAll(/[._]/g, ' '));
}

const ratingLabel = (key: string): string => deskSettings().ratings.find((rating) => rating.key === key)?.label ?? key;

const stakes = (value: unknown): string => (typeof value === 'number' ? String(value) : '–');

/** Of a review, or of what waits beside it. */
function stateWords(state: string): string {
  const known = REVIEW_STATES.find((name) => name === state);
  return known ? reviewStateWords(known) : state.replaceAll('_', ' ');
}

/** The changes a reader understands without ids: state, reach, harm. */
function changesOf({ before, after }: HistoryStep): string[] {
  const from = before?.state;
  const to = after?.state;
  return [
    typeof to === 'string' && `${typeof from === 'string' ? `${stateWords(from)} → ` : ''}${stateWords(to)}`,
    after?.reach !== undefined && `reach ${stakes(before?.reach)} → ${stakes(after.reach)}`,
    after?.harm !== undefined && `harm ${stakes(before?.harm)} → ${stakes(after.harm)}`,
  ].filter((change): change is string => typeof change === 'string');
}

/** One step in words. */
export const HistoryEntry = ({ step }: { step: HistoryStep }) => {
  const changes = changesOf(step);
  return (
    <li>
      <p>
        <strong>{step.by ?? 'Touchstone'}</strong>
        {step.byKey && ' (by key)'}: {stepWords(step.action)}
        {step.rating && ` “${ratingLabel(step.rating)}”`}
        {changes.length > 0 && <span class="quiet"> · {changes.join(' · ')}</span>}
      </p>
      {step.reason && <p class="said">{step.reason}</p>}
      <p class="quiet">
        <Dated iso={step.at} precision="time" />
      </p>
    </li>
  );
};

/** Everything that people and the background work did with the claim, the newest first. */
export const HistoryList = ({ history }: { history: HistoryStep[] }) => (
  <section class="history" aria-labelledby="history">
    <h2 id="history">History</h2>
    {history.length > 0 ? (
      <ol class="plain steps" reversed>
        {history.map((step) => (
          <HistoryEntry key={step.id} step={step} />
        ))}
      </ol>
    ) : (
      <p class="quiet">Nobody has done anything with this claim yet.</p>
    )}
  </section>
);
