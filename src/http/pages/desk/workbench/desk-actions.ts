import type { DataSource } from 'typeorm';
import type { ReviewAction } from '../../../../domain/workflow/transitions';
import type { ReviewRequest } from '../../../../pipeline/reviews/act';
import { assignClaim, handOffClaim } from '../../../../pipeline/reviews/assign-claim';
import {
  keepRuling,
  publishRuling,
  reopenClaim,
  sendBackRuling,
  withdrawRuling,
} from '../../../../pipeline/reviews/publish-ruling';
import { skipClaim, snoozeClaim } from '../../../../pipeline/reviews/put-off';
import { releaseClaim, reserveClaim, takeOverClaim } from '../../../../pipeline/reviews/reserve-claim';
import { refuseMember } from '../../../../pipeline/reviews/review-refusal';
import type { ReviewRow } from '../../../../pipeline/reviews/review-row';
import { markNotCheckable, openClaim, waitForEvidence } from '../../../../pipeline/reviews/shelve-claim';
import { tagClaim, untagClaim } from '../../../../pipeline/reviews/tag-claim';
import { weighClaim } from '../../../../pipeline/reviews/weigh-claim';
import { type Fields, personOf, snoozeEnd } from './action-fields';

type Act = (database: DataSource, request: ReviewRequest, fields: Fields) => Promise<ReviewRow>;

/** How a page offers an action. */
export interface DeskAction {
  /** What the button says: what happens. */
  label: string;
  /** What one has to know before pressing it. */
  hint?: string;
  /** Whether one has finished with the claim then and the next one opens. */
  afterwards: 'next' | 'stay' | 'queue';
  key?: string;
  act: Act;
}

const stakeOf = (text: string | undefined): number => {
  if (!text || !/^[0-3]$/.test(text)) throw refuseMember('/harm', 'choose reach and harm from 0 to 3');
  return Number(text);
};

const handOff: Act = (database, request, fields) => {
  const to = personOf(fields, 'hand_to');
  if (to === null) throw refuseMember('/to', 'choose who takes it');
  return handOffClaim(database, { ...request, to });
};

/** Every action that a button on the workbench can do, in the order in which they are offered. */
export const DESK_ACTIONS = {
  reserve: { label: 'Reserve for me', afterwards: 'stay', act: reserveClaim },
  publish: { label: 'Publish the ruling', afterwards: 'stay', act: publishRuling },
  skip: {
    label: 'Skip',
    hint: 'Others may take it; you get it back later.',
    afterwards: 'next',
    key: 's',
    act: skipClaim,
  },
  snooze: {
    label: 'Snooze',
    hint: 'Nobody gets it until then.',
    afterwards: 'next',
    act: (database, request, fields) => snoozeClaim(database, { ...request, until: snoozeEnd(fields) }),
  },
  hand_off: { label: 'Hand off', hint: 'Next offers it to them first.', afterwards: 'next', act: handOff },
  need_evidence: {
    label: 'Wait for evidence',
    hint: 'It leaves the queue until there is something to rule on.',
    afterwards: 'next',
    act: waitForEvidence,
  },
  not_checkable: {
    label: 'Not checkable',
    hint: 'An opinion, a forecast, too vague.',
    afterwards: 'next',
    act: markNotCheckable,
  },
  release: { label: 'Give it back', afterwards: 'queue', act: releaseClaim },
  open: { label: 'Open for review', afterwards: 'stay', act: openClaim },
  send_back: { label: 'Send the ruling back', afterwards: 'stay', act: sendBackRuling },
  keep: { label: 'Keep the ruling as it is', afterwards: 'stay', act: keepRuling },
  reopen: { label: 'Reopen', afterwards: 'stay', act: reopenClaim },
  withdraw: { label: 'Withdraw the ruling', afterwards: 'stay', act: withdrawRuling },
  take_over: { label: 'Take over', hint: 'From the person who holds it.', afterwards: 'stay', act: takeOverClaim },
  assign: {
    label: 'Assign',
    afterwards: 'stay',
    act: (database, request, fields) => assignClaim(database, { ...request, to: personOf(fields, 'assign_to') }),
  },
  weigh: {
    label: 'Set reach and harm',
    afterwards: 'stay',
    act: (database, request, fields) =>
      weighClaim(database, { ...request, reach: stakeOf(fields.reach), harm: stakeOf(fields.harm) }),
  },
  tag: {
    label: 'Add tag',
    afterwards: 'stay',
    act: (database, request, fields) => tagClaim(database, { ...request, tag: fields.tag ?? '' }),
  },
  untag: {
    label: 'Remove tag',
    afterwards: 'stay',
    act: (database, request, fields) => untagClaim(database, { ...request, tag: fields.untag ?? '' }),
  },
} as const satisfies Partial<Record<ReviewAction, DeskAction>>;

export type DeskActionName = keyof typeof DESK_ACTIONS;

export const DESK_ACTION_NAMES = Object.keys(DESK_ACTIONS) as DeskActionName[];

/** How an action is offered, by its name. */
export const deskAction = (name: DeskActionName): DeskAction => DESK_ACTIONS[name];

export const isDeskAction = (name: string): name is DeskActionName => DESK_ACTION_NAMES.some((known) => known === name);
