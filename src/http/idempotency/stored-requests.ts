import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyedRequest } from '../../platform/database/keyed-request';
import { firstRow, rows, type Sql } from '../../platform/database/rows';

/** How long a key is known. */
const KEPT = `interval '24 hours'`;

/** Seconds a try has to answer; then another may take the key over, where nothing was done yet. */
const LEASE = 60;

/** Rows that one request sweeps at most. */
const SWEPT = 100;

/** An answer as it is sent again. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  /** Null for none, or one that held a secret. */
  body: string | null;
}

export type Claimed =
  | { state: 'new'; attempt: string }
  | { state: 'other_request' }
  | { state: 'in_flight' }
  | { state: 'done'; kind: string; id: string }
  | { state: 'answered'; answer: KeptAnswer };

interface StoredRequest {
  requestHash: string;
  attempt: string;
  /** Seconds that its lease still lasts. */
  leased: number;
  kind: string | null;
  id: string | null;
  status: number | null;
  headers: Record<string, string>;
  body: string | null;
}

/** Takes a key for a request, or says what has become of the one that took it. Commits by itself. */
export async function claimKey(sql: Sql, actor: string, key: string, requestHash: string): Promise<Claimed> {
  await rows(
    sql,
    `DELETE FROM idempotency_keys WHERE (actor, key) IN (SELECT actor, key FROM idempotency_keys
       WHERE created_at < now() - ${KEPT} ORDER BY created_at LIMIT ${SWEPT} FOR UPDATE SKIP LOCKED)`,
  );
  const attempt = randomUUID();
  const made = await firstRow(
    sql,
    `INSERT INTO idempotency_keys (actor, key, request_hash, attempt, leased_until)
     VALUES ($1, $2, $3, $4, now() + interval '${LEASE} seconds') ON CONFLICT DO NOTHING RETURNING attempt`,
    [actor, key, requestHash, attempt],
  ).catch((error: unknown) => {
    // It may be ours without our having heard of it.
    void surelyGiveBack(sql, { actor, key, attempt });
    throw error;
  });
  if (made) return { state: 'new', attempt };
  const stored = await firstRow<StoredRequest>(
    sql,
    `SELECT request_hash AS "requestHash", attempt, ceil(extract(epoch FROM leased_until - now()))::int AS leased,
       deed_kind AS kind, deed_id AS id, status, headers, body FROM idempotency_keys WHERE actor = $1 AND key = $2`,
    [actor, key],
  );
  // Given back or swept in this moment: as good as in flight.
  if (!stored) return { state: 'in_flight' };
  const { status, headers, body, kind, id, leased } = stored;
  if (stored.requestHash !== requestHash) return { state: 'other_request' };
  if (status !== null) return { state: 'answered', answer: { status, headers, body } };
  if (leased > 0) return { state: 'in_flight' };
  if (kind !== null && id !== null) return { state: 'done', kind, id };
  return takeOver(sql, { actor, key, attempt: stored.attempt });
}

/** The try that had the key died before it did anything, or is slow: then its transaction finds that it has lost the key. */
async function takeOver(sql: Sql, { actor, key, attempt }: KeyedRequest): Promise<Claimed> {
  const taken = await firstRow<{ attempt: string }>(
    sql,
    `UPDATE idempotency_keys SET attempt = gen_random_uuid(), leased_until = now() + interval '${LEASE} seconds'
     WHERE actor = $1 AND key = $2 AND attempt = $3 AND deed_kind IS NULL RETURNING attempt`,
    [actor, key, attempt],
  );
  return taken ? { state: 'new', ...taken } : { state: 'in_flight' };
}

/** Keeps the answer of a request for whoever sends it again. */
export async function keepAnswer(sql: Sql, { actor, key, attempt }: KeyedRequest, answer: KeptAnswer): Promise<void> {
  await rows(
    sql,
    `UPDATE idempotency_keys SET status = $4, headers = $5, body = $6 WHERE actor = $1 AND key = $2 AND attempt = $3`,
    [actor, key, attempt, answer.status, JSON.stringify(answer.headers), answer.body],
  );
}

/** Gives the key back where nothing was done; where something was, it stays done without an answer. */
export async function giveBack(sql: Sql, { actor, key, attempt }: KeyedRequest): Promise<void> {
  const where = 'actor = $1 AND key = $2 AND attempt = $3';
  await rows(sql, `DELETE FROM idempotency_keys WHERE ${where} AND deed_kind IS NULL`, [actor, key, attempt]);
  await rows(sql, `UPDATE idempotency_keys SET leased_until = now() WHERE ${where}`, [actor, key, attempt]);
}

/** The same, again and again while the database is away: whoever sends again would else wait until the lease ends. */
export async function surelyGiveBack(sql: Sql, keyed: KeyedRequest): Promise<void> {
  for (let tried = 0; tried < LEASE; tried++) {
    try {
      return await giveBack(sql, keyed);
    } catch {
      await sleep(1_000, undefined, { ref: false });
    }
  }
}
