import type { HistoryActor } from '../platform/database/history';
import { toPublicId } from '../platform/ids/public-id';
import { type Permission, type PersonRole, permissionsOf } from './permissions';

/** Who a request comes from. */
export interface Actor {
  kind: 'person' | 'key' | 'anonymous' | 'system';
  /** uuid; of a key's owner too; null for anonymous and system. */
  personId: string | null;
  /** uuid of the machine key that was used. */
  keyId: string | null;
  /** uuid of the session, of a person on a page. */
  sessionId: string | null;
  /** For people to read: "Ada Reviewer", "key “nightly import” of Ada Reviewer". */
  label: string;
  role: PersonRole | null;
  permissions: ReadonlySet<Permission>;
  /** Whether another site cannot have made the browser send this: no cookie signed it in, or its origin was checked. */
  csrfSafe: boolean;
  /** Whether single letters may act as commands on pages. */
  keyboardShortcuts: boolean;
}

const NOBODY = { personId: null, keyId: null, sessionId: null, role: null, csrfSafe: true, keyboardShortcuts: false };

/** Somebody who is not signed in; with `open`, may read as a reader does. */
export const anonymousActor = (open: boolean): Actor => ({
  ...NOBODY,
  kind: 'anonymous',
  label: 'somebody not signed in',
  permissions: permissionsOf(open ? 'reader' : null),
});

/** Whoever reads what is the same for all, also on a service that is open to readers: feeds, embeds, citations. */
export const EVERYBODY: Actor = anonymousActor(false);

/** The service itself: jobs and the command line. */
export const SYSTEM_ACTOR: Actor = {
  ...NOBODY,
  kind: 'system',
  label: 'Touchstone',
  permissions: permissionsOf('admin'),
};

/** Who did it, as the history keeps it: `per_…`, with the key it went through, or "system". */
export function historyActor({ personId, keyId }: Actor): HistoryActor {
  if (personId === null) return 'system';
  const id = toPublicId('per', personId);
  return keyId === null ? id : { id, via: toPublicId('key', keyId) };
}
