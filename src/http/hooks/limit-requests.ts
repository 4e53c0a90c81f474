import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestLimits } from '../../access/limits/request-limits';
import { networkOf } from '../../access/network-of';
import { ProblemException } from '../problems/problem-exception';
import { SAFE_METHODS } from './safe-methods';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether requests are answered without being counted: for probes, and what pages are made of. */
    uncounted?: boolean;
  }
}

/**
 * Refuses who has asked too often in a minute: a key, a person, or a network of people who are not signed in. Whoever shows a key that
 * does not work counts as nobody. Programs are told how much is left, as draft-ietf-httpapi-ratelimit-headers-10 says.
 */
export const limitRequests =
  (limits: RequestLimits) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { uncounted, permission } = request.routeOptions.config ?? {};
    if (uncounted) return;
    const { kind: who, keyId, personId } = request.actor;
    const kind = SAFE_METHODS.has(request.method) ? 'reads' : 'writes';
    const account = keyId ?? personId;
    const { allowed, limit, remaining, seconds } =
      account === null
        ? await limits.count('network', kind, networkOf(request.ip))
        : await limits.count('account', kind, account);
    // What everybody may read is kept by caches, which would tell all the count of one.
    if (!allowed || (who === 'key' && permission !== 'public'))
      reply
        .header('ratelimit-policy', `"${kind}";q=${limit};w=60`)
        .header('ratelimit', `"${kind}";r=${remaining};t=${seconds}`);
    if (allowed) return;
    reply.header('retry-after', String(seconds));
    const whose = { key: 'this key', person: 'you', anonymous: 'your network', system: 'the service' }[who];
    throw new ProblemException(
      'too-many-requests',
      `More than ${limit} ${kind} in a minute came from ${whose}. Try again in ${seconds} seconds.`,
    );
  };
