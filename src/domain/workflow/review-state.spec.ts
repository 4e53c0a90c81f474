import { isWaiting, REVIEW_STATES, WAITING_STATES } from './review-state';

it.each([...REVIEW_STATES])('%s waits if it is one of those that wait', (state) => {
  expect(isWaiting(state)).toBe((WAITING_STATES as readonly string[]).includes(state));
});

it('some wait and some do not', () => {
  expect(new Set(REVIEW_STATES.map(isWaiting))).toEqual(new Set([true, false]));
});
