import { AsyncLocalStorage } from 'node:async_hooks';
import { rows, type Sql } from './rows';

/** The request that is being carried out, if its client sent a key to be able to send it again. */
export interface KeyedRequest {
  actor: string;
  key: string;
  /** uuid of this try: another one that has taken the key over ends it. */
  attempt: string;
}

export const keyedRequest = new AsyncLocalStorage<KeyedRequest>();

/**
 * Notes, in the transaction of a deed, that the request of this key has done it: from the commit on nobody does it again, even if the
 * process dies before it has answered. Does nothing outside such a request.
 * @throws Error where another try has taken over: the transaction must not go on
 */
export async function noteDeed(sql: Sql, kind: string, id: string): Promise<void> {
  const request = keyedRequest.getStore();
  if (!request) return;
  const { actor, key, attempt } = request;
  const noted = await rows(
    sql,
    `UPDATE idempotency_keys SET deed_kind = coalesce(deed_kind, $4), deed_id = coalesce(deed_id, $5)
     WHERE actor = $1 AND key = $2 AND attempt = $3 RETURNING actor`,
    [actor, key, attempt, kind, id],
  );
  if (noted.length === 0) throw new Error('another try of this request has taken over');
}
