import type { EntryKind } from '../../../../domain/workflow/entry-steps';
import { type PublicIdPrefix, toPublicId } from '../../../../platform/ids/public-id';

/** Which ids the kinds of entries have. */
export const ENTRY_PREFIXES = {
  correction: 'cor',
  reply_request: 'rep',
  error_report: 'err',
} as const satisfies Record<EntryKind, PublicIdPrefix>;

/** Where an entry is worked on. */
export const entryAddress = (kind: EntryKind, id: string): string =>
  `/desk/entries/${toPublicId(ENTRY_PREFIXES[kind], id)}`;
