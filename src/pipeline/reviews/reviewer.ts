import type { HistoryActor } from '../../platform/database/history';
import { toPublicId } from '../../platform/ids/public-id';

/** Who acts at the desk. */
export interface Reviewer {
  /** uuid of the person, also where a machine key acts for them. */
  personId: string;
  permissions: ReadonlySet<string>;
  /** Public id of the machine key, where one acts. */
  via?: string | undefined;
}

/** Whom the history names. */
export function reviewActor({ personId, via }: Reviewer): HistoryActor {
  const id = toPublicId('per', personId);
  return via ? { id, via } : id;
}
