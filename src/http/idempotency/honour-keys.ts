import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Actor } from '../../access/actor';
import { type KeyedRequest, keyedRequest } from '../../platform/database/keyed-request';
import type { Sql } from '../../platform/database/rows';
import { reasonOf } from '../../platform/reason-of';
import { ProblemException } from '../problems/problem-exception';
import { deedAddress } from './deed-address';
import { type Claimed, claimKey, giveBack, keepAnswer, surelyGiveBack } from './stored-requests';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set while a request that came with an Idempotency-Key is carried out. */
    keyed?: KeyedRequest;
  }
}

/** The key: 1 to 255 visible characters of ASCII. */
export const KEY_PATTERN = '^[\\x21-\\x7e]{1,255}$';
const KEY = new RegExp(KEY_PATTERN);

/** What is sent again with the body; the rest belongs to the request. */
const KEPT_HEADERS = ['content-type', 'location', 'etag', 'cache-control', 'link'];

/** Refusals of the request itself: the deed was not tried, so the key is free for the request put right. */
const NOT_TRIED = new Set([400, 401, 403, 413, 415, 421, 422, 428, 429]);

/** Members of answers that are shown once and kept nowhere in plain text. */
const SHOWN_ONCE = ['password', 'secret', 'token', 'webhookSecret'];

const logger = new Logger('Idempotency');

/** Whose key it is: the same string from somebody else is another key. */
const ownerOf = ({ keyId, personId }: Actor, { ip }: FastifyRequest): string => keyId ?? personId ?? `anonymous ${ip}`;

type Described = Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'body'>;

/** The same request: method, address, revision seen and body. */
export const hashOfRequest = ({ method, url, headers, body }: Described): string =>
  createHash('sha256')
    .update(JSON.stringify([method, url, headers['if-match'] ?? null, body ?? null]))
    .digest('hex');

/**
 * Lets a client send any POST of the API again without doing it twice, as draft-ietf-httpapi-idempotency-key-header says: the answer to
 * a known `Idempotency-Key` is the one that was given before.
 */
export function honourIdempotencyKeys(server: FastifyInstance, database: Sql): void {
  server.addHook('preHandler', (request, reply, done) => {
    const given = request.headers['idempotency-key'];
    if (given === undefined || request.method !== 'POST' || !request.url.startsWith('/api/v1/')) return done();
    const key = String(given);
    if (!KEY.test(key))
      return done(new ProblemException('idempotency-key-invalid', `${key.length} characters were sent.`));
    const actor = ownerOf(request.actor, request);
    claimKey(database, actor, key, hashOfRequest(request)).then((claimed) => {
      if (claimed.state === 'new') {
        request.keyed = { actor, key, attempt: claimed.attempt };
        return keyedRequest.run(request.keyed, () => done());
      }
      if (claimed.state === 'answered' && !withoutSecret(claimed)) return replay(reply, claimed);
      return done(refusal(claimed, reply));
    }, done);
  });
  server.addHook('onSend', async ({ keyed }, reply, payload: unknown) => {
    if (keyed) await settle(database, keyed, reply, payload).catch((error) => logger.error(reasonOf(error)));
    return payload;
  });
}

type Answered = Extract<Claimed, { state: 'answered' }>;

/** Whether what was answered can only be told of. */
const withoutSecret = ({ answer }: Answered): boolean => answer.headers[SECRET_MARK] !== undefined;
const SECRET_MARK = 'x-shown-once';

function replay(reply: FastifyReply, { answer: { status, headers, body } }: Answered): void {
  reply.status(status).headers({ ...headers, 'idempotent-replayed': 'true' });
  reply.send(body === null ? undefined : Buffer.from(body));
}

function refusal(claimed: Exclude<Claimed, { state: 'new' }>, reply: FastifyReply): ProblemException {
  switch (claimed.state) {
    case 'other_request':
      return new ProblemException('idempotency-key-reused', 'This key came with another request before.');
    case 'in_flight':
      // Requests take milliseconds; only one whose process has died keeps its key for longer.
      reply.header('retry-after', '1');
      return new ProblemException('request-in-flight', 'The request that brought this key first is not answered yet.');
    case 'done': {
      const address = deedAddress(claimed.kind, claimed.id);
      if (address) reply.header('location', address);
      return new ProblemException(
        'answer-not-kept',
        `The request was carried out and its answer was lost${address ? `: see ${address}` : ''}.`,
      );
    }
    case 'answered': {
      const { location } = claimed.answer.headers;
      if (location) reply.header('location', location);
      return new ProblemException(
        'answer-not-kept',
        `The request was carried out, and its answer held a secret that is shown once${location ? `: see ${location}, and make another` : ''}.`,
      );
    }
  }
}

async function settle(database: Sql, keyed: KeyedRequest, reply: FastifyReply, payload: unknown): Promise<void> {
  const { statusCode: status } = reply;
  // What is refused only for now can be asked again with the same key.
  const later = status >= 400 && reply.hasHeader('retry-after');
  if (status >= 500 || NOT_TRIED.has(status) || later) {
    // The refusal does not wait for a database that is away.
    await giveBack(database, keyed).catch(() => void surelyGiveBack(database, keyed));
    return;
  }
  const sent = reply.getHeaders();
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => (sent[name] === undefined ? [] : [[name, String(sent[name])]])),
  );
  const body = typeof payload === 'string' || Buffer.isBuffer(payload) ? String(payload) : null;
  if (body !== null && holdsSecret(body))
    return keepAnswer(database, keyed, { status, headers: { ...headers, [SECRET_MARK]: 'yes' }, body: null });
  return keepAnswer(database, keyed, { status, headers, body });
}

function holdsSecret(body: string): boolean {
  // A cheap look first: bodies can be long.
  if (!SHOWN_ONCE.some((name) => body.includes(`"${name}"`))) return false;
  const answer: unknown = JSON.parse(body);
  if (typeof answer !== 'object' || answer === null) return false;
  return Object.entries(answer).some(([name, value]) => SHOWN_ONCE.includes(name) && value !== null);
}
