/** What waits at the desk beside rulings. */
export const ENTRY_KINDS = ['correction', 'reply_request', 'error_report'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const ENTRY_STATES = {
  correction: ['open', 'done', 'withdrawn'],
  reply_request: ['waiting', 'answered', 'unanswered', 'withdrawn'],
  error_report: ['open', 'answered', 'dismissed'],
} as const satisfies Record<EntryKind, readonly string[]>;

export type EntryState<Kind extends EntryKind = EntryKind> = (typeof ENTRY_STATES)[Kind][number];

export interface EntryStep {
  from: readonly EntryState[];
  to: EntryState;
  permission: 'review' | 'publish';
  reason: 'required' | 'optional';
  /** How the history names it: a past participle. */
  done: string;
}

const step = (
  from: readonly EntryState[],
  to: EntryState,
  done: string,
  rules: Partial<Pick<EntryStep, 'permission' | 'reason'>> = {},
): EntryStep => ({ from, to, done, permission: 'review', reason: 'optional', ...rules });

const editor = { permission: 'publish' } as const;
const because = { reason: 'required' } as const;

/** Every step of what waits at the desk. Each can be reopened: nothing here is final. */
export const ENTRY_STEPS = {
  correction: {
    complete: step(['open'], 'done', 'completed', editor),
    withdraw: step(['open', 'done'], 'withdrawn', 'withdrawn', { ...editor, ...because }),
    reopen: step(['done', 'withdrawn'], 'open', 'reopened', { ...editor, ...because }),
  },
  reply_request: {
    answer: step(['waiting', 'unanswered'], 'answered', 'answered'),
    close: step(['waiting'], 'unanswered', 'closed'),
    withdraw: step(['waiting', 'answered', 'unanswered'], 'withdrawn', 'withdrawn', because),
    reopen: step(['answered', 'unanswered', 'withdrawn'], 'waiting', 'reopened', because),
  },
  error_report: {
    answer: step(['open'], 'answered', 'answered'),
    dismiss: step(['open'], 'dismissed', 'dismissed', because),
    reopen: step(['answered', 'dismissed'], 'open', 'reopened', because),
  },
} as const satisfies Record<EntryKind, Record<string, EntryStep>>;

export type EntryAction<Kind extends EntryKind> = keyof (typeof ENTRY_STEPS)[Kind] & string;

/** The row of the table for an action. */
export const entryStep = <Kind extends EntryKind>(kind: Kind, action: EntryAction<Kind>): EntryStep =>
  (ENTRY_STEPS[kind] as Record<string, EntryStep>)[action]!;

/** What can be done with an entry in this state, in the order of the table. */
export const entryActionsIn = (kind: EntryKind, state: string): string[] =>
  Object.entries<EntryStep>(ENTRY_STEPS[kind])
    .filter(([, { from }]) => from.some((start) => start === state))
    .map(([action]) => action);
