import { checkTransitions } from './check-transitions';
import { isWaiting, REVIEW_STATES } from './review-state';
import { actionsIn, TRANSITIONS, type Transition } from './transitions';

it('finds nothing wrong with the table', () => {
  expect(checkTransitions(TRANSITIONS)).toEqual([]);
});

it.each<[string, Record<string, Transition>, string]>([
  ['a state nothing leads to', without('merge'), 'nothing leads to "duplicate"'],
  ['a dead end', without('unmerge'), 'there is no way back to work from "duplicate"'],
  [
    'an action from nowhere',
    { ...TRANSITIONS, open: { ...TRANSITIONS.open, from: [] } },
    '"open" starts or ends nowhere',
  ],
  [
    'a state named twice',
    { ...TRANSITIONS, open: { ...TRANSITIONS.open, from: ['proposed', 'proposed'] } },
    '"open" names a state twice',
  ],
])('finds %s', (_, table, problem) => {
  expect(checkTransitions(table)).toContain(problem);
});

it('lets something be done in every state, and every waiting state be reserved', () => {
  for (const state of REVIEW_STATES) {
    expect(actionsIn(state)).not.toEqual([]);
    if (isWaiting(state)) expect(actionsIn(state)).toContain('reserve');
  }
});

it('never lets a publication be undone silently', () => {
  expect(TRANSITIONS.publish.undo).toBe(false);
  expect(TRANSITIONS.withdraw.undo).toBe(false);
});

function without(action: string): Record<string, Transition> {
  return Object.fromEntries(Object.entries(TRANSITIONS).filter(([name]) => name !== action));
}
