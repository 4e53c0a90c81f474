import type { EntryKind, EntryState } from '../../../../domain/workflow/entry-steps';

/** What the kinds of entries are called. */
export const ENTRY_KIND_WORDS: Record<EntryKind, string> = {
  correction: 'Correction',
  reply_request: 'Right of reply',
  error_report: 'Report of a reader',
};

const STATE_WORDS: Record<EntryState, string> = {
  open: 'open',
  done: 'done',
  withdrawn: 'withdrawn',
  waiting: 'waits for an answer',
  answered: 'answered',
  unanswered: 'no answer',
  dismissed: 'dismissed',
};

export const entryStateWords = (state: EntryState): string => STATE_WORDS[state];
