import type { IncomingHttpHeaders } from 'node:http';
import type { AccessSettings } from '../platform/config/access-settings';
import type { Sql } from '../platform/database/rows';
import { type Actor, anonymousActor } from './actor';
import { actorOfKey } from './keys/actor-of-key';

const BEARER = /^Bearer +(\S+) *$/i;

/** Who sends these headers; a key that does not work is refused, wherever it is shown. */
export async function authenticate(
  sql: Sql,
  settings: AccessSettings,
  headers: IncomingHttpHeaders,
): Promise<Actor | { refusal: string }> {
  const { authorization } = headers;
  if (authorization !== undefined) {
    const token = BEARER.exec(authorization)?.[1];
    return token === undefined ? { refusal: 'Send the key as “Authorization: Bearer tsk_…”.' } : actorOfKey(sql, token);
  }
  return anonymousActor(settings.open);
}
