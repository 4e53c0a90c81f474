import { RESERVABLE_STATES, REVIEW_STATES, type ReviewState } from './review-state';

/** What a person must be allowed to do for an action; "system" is the background work. */
export type ReviewPermission = 'review' | 'publish' | 'system';

export interface Transition {
  from: readonly ReviewState[];
  /** Every state it may lead to; "same" leaves the state as it is. */
  to: readonly (ReviewState | 'same')[];
  permission: ReviewPermission;
  reason: 'required' | 'optional';
  /** Whether the person who did it can take it back while nothing came after it. */
  undo: boolean;
  /** How the drawing and the history name it: a past participle. */
  done: string;
}

const SHELVED = ['not_checkable', 'needs_evidence'] as const;
const MERGEABLE = ['proposed', 'open', 'needs_review', 'needs_evidence'] as const;
const UNPUBLISHED = ['proposed', 'open', 'second_reading', 'adjudication', 'ruled', 'needs_evidence'] as const;

const transition = (
  from: readonly ReviewState[],
  to: Transition['to'],
  done: string,
  rules: Partial<Pick<Transition, 'permission' | 'reason' | 'undo'>> = {},
): Transition => ({ from, to, done, permission: 'review', reason: 'optional', undo: false, ...rules });

/**
 * Every step a claim can take in review: the one table that the use cases, the pages and the drawing in the docs follow.
 * Where `to` has several states, the rule of the action chooses: `rule` asks for a second reader, `second_read` for an adjudicator.
 */
export const TRANSITIONS = {
  open: transition(['proposed'], ['open'], 'opened', { undo: true }),
  reserve: transition(RESERVABLE_STATES, ['same'], 'reserved'),
  release: transition(RESERVABLE_STATES, ['same'], 'released'),
  take_over: transition(RESERVABLE_STATES, ['same'], 'taken over', { permission: 'publish', reason: 'required' }),
  hand_off: transition(RESERVABLE_STATES, ['same'], 'handed off', { undo: true }),
  assign: transition(RESERVABLE_STATES, ['same'], 'assigned', { undo: true }),
  skip: transition(RESERVABLE_STATES, ['same'], 'skipped', { undo: true }),
  snooze: transition(RESERVABLE_STATES, ['same'], 'snoozed', { undo: true }),
  weigh: transition([...UNPUBLISHED, 'published', 'needs_review'], ['same'], 'weighed', { undo: true }),
  tag: transition(REVIEW_STATES, ['same'], 'tagged', { undo: true }),
  untag: transition(REVIEW_STATES, ['same'], 'untagged', { undo: true }),
  rule: transition(['open', 'needs_review', 'needs_evidence'], ['ruled', 'second_reading'], 'ruled', { undo: true }),
  second_read: transition(['second_reading'], ['ruled', 'adjudication'], 'read a second time', { undo: true }),
  adjudicate: transition(['adjudication'], ['ruled'], 'adjudicated', { permission: 'publish', undo: true }),
  publish: transition(['ruled'], ['published'], 'published', { permission: 'publish' }),
  send_back: transition(['ruled'], ['open', 'needs_review'], 'sent back', {
    permission: 'publish',
    reason: 'required',
    undo: true,
  }),
  flag: transition(['ruled', 'published'], ['needs_review'], 'flagged for review', { permission: 'system' }),
  bring_up: transition(
    ['proposed', 'open', 'second_reading', 'adjudication', 'needs_review', 'needs_evidence'],
    ['same', 'open'],
    'brought up',
    { permission: 'system' },
  ),
  keep: transition(['needs_review'], ['published'], 'kept as it is', { permission: 'publish', reason: 'required' }),
  need_evidence: transition(['open', 'needs_review'], ['needs_evidence'], 'left waiting for evidence', {
    reason: 'required',
    undo: true,
  }),
  not_checkable: transition(['proposed', 'open', 'needs_evidence'], ['not_checkable'], 'found not checkable', {
    reason: 'required',
    undo: true,
  }),
  merge: transition(MERGEABLE, ['duplicate'], 'merged as a duplicate', { undo: true }),
  unmerge: transition(['duplicate'], MERGEABLE, 'taken apart again', { reason: 'required' }),
  reopen: transition([...SHELVED, 'ruled', 'published', 'withdrawn'], ['open', 'needs_review'], 'reopened', {
    reason: 'required',
  }),
  withdraw: transition(['published', 'needs_review'], ['withdrawn'], 'withdrawn', {
    permission: 'publish',
    reason: 'required',
  }),
} as const satisfies Record<string, Transition>;

export type ReviewAction = keyof typeof TRANSITIONS;

export const REVIEW_ACTIONS = Object.keys(TRANSITIONS) as ReviewAction[];

/** The row of the table for an action. */
export const transitionOf = (action: ReviewAction): Transition => TRANSITIONS[action];

/** What can be done with a claim in this state, in the order of the table. */
export const actionsIn = (state: ReviewState): ReviewAction[] =>
  REVIEW_ACTIONS.filter((action) => transitionOf(action).from.includes(state));
