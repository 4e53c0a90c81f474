import type { WaitingKind } from '../../../api/desk-entries/desk-entry.dto';
import { withParameters } from '../../format/list-query';

/** A part of what waits beside rulings. */
export interface EntryQuery {
  kind: WaitingKind | null;
  overdue: boolean;
}

/** Where a part of it is listed. */
export const entryListAddress = ({ kind, overdue }: EntryQuery, cursor: string | null = null): string =>
  withParameters('/desk/entries', { kind, overdue: overdue ? 'yes' : null, cursor });
