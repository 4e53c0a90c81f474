import { randomUUID } from 'node:crypto';
import type { Seeded } from '../../support/seeded';
import { pause } from '../servers/killable';

/** What the service said in the end: done, or refused because somebody else has been there. */
export interface Answer {
  status: number;
  /** Done: now, or by an earlier try whose answer was lost with the process that gave it. */
  done: boolean;
  body: Record<string, unknown>;
  etag: string;
}

export interface ServiceClient {
  get(path: string): Promise<Answer>;
  /** Sends until it is answered, with one Idempotency-Key: what was done and not told is not done twice. */
  post(path: string, body: object, etag?: string): Promise<Answer>;
}

export interface ClientOptions {
  /** Machine key. */
  key: string;
  /** Address of the web process that is asked next. */
  next(): string;
  /** Whether the client no longer sends again what was not answered. */
  isOver(): boolean;
  /** Decides which answers are lost on the way: one in `LOST`. */
  seeded: Seeded;
}

/** The run ended before the service answered: what was asked was done or not. */
export class NotAnswered extends Error {}

/** An answer that neither a kill nor another writer explains: a failure of the service, or a refusal of what is sound. */
export class WronglyAnswered extends Error {}

const ANSWER_WITHIN_MS = 10_000;
const AGAIN_AFTER_MS = 100;
const LOST = 8;

// In flight elsewhere, too many at once, or the database is away: the same again, a little later.
const isPassing = (status: number, code: unknown): boolean =>
  status === 503 || status === 429 || code === 'request-in-flight';

/** Somebody else has been there: the state is another one, or the revision. */
const ELSEWHERE = new Set([409, 412]);

/** A client that goes on until it has an answer, whichever web process gives it. @throws NotAnswered, WronglyAnswered */
export function serviceClient({ key, next, isOver, seeded }: ClientOptions): ServiceClient {
  const send = async (method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: object) => {
    let lost = method === 'POST' && seeded.below(LOST) === 0;
    for (;;) {
      const answer = await fetch(`${next()}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, ...headers },
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        ...(body && { body: JSON.stringify(body) }),
      })
        .then(async (heard) => ({ heard, said: (await heard.json().catch(() => ({}))) as Record<string, unknown> }))
        // No answer is no answer: whether it was done is what the key is for.
        .catch(() => null);
      if (answer && !isPassing(answer.heard.status, answer.said.code)) {
        const { heard, said } = answer;
        if (!heard.ok && !ELSEWHERE.has(heard.status))
          throw new WronglyAnswered(`${method} ${path}: ${heard.status} ${JSON.stringify(said)}`);
        const etag = heard.headers.get('etag') ?? '';
        if (!lost || isOver())
          return { status: heard.status, done: heard.ok || said.code === 'answer-not-kept', body: said, etag };
        lost = false;
      } else if (isOver()) throw new NotAnswered(path);
      else await pause(AGAIN_AFTER_MS);
    }
  };
  return {
    get: (path) => send('GET', path, {}),
    post: (path, body, etag) =>
      send(
        'POST',
        path,
        {
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          ...(etag !== undefined && { 'if-match': etag }),
        },
        body,
      ),
  };
}
