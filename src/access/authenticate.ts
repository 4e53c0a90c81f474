import type { IncomingHttpHeaders } from 'node:http';
import type { AccessSettings } from '../platform/config/access-settings';
import type { Sql } from '../platform/database/rows';
import { type Actor, anonymousActor } from './actor';
import { actorOfKey } from './keys/actor-of-key';
import type { Sessions, SetCookies } from './sessions/sessions';

const BEARER = /^Bearer +(\S+) *$/i;

export interface Access {
  database: Sql;
  settings: AccessSettings;
  sessions: Sessions;
}

/** Who sends these headers. A key that does not work is refused wherever it is shown; a session that has ended is nobody's. */
export async function authenticate(
  { database, settings, sessions }: Access,
  headers: IncomingHttpHeaders,
): Promise<{ actor: Actor; setCookies?: SetCookies } | { refusal: string }> {
  const { authorization } = headers;
  if (authorization === undefined) return (await sessions.read(headers)) ?? { actor: anonymousActor(settings.open) };
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) return { refusal: 'Send the key as “Authorization: Bearer tsk_…”.' };
  const found = await actorOfKey(database, token);
  return 'refusal' in found ? found : { actor: found };
}
