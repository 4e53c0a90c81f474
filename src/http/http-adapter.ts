import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { stampRequestId } from './hooks/stamp-request-id';
import { describeProblem } from './problems/problem';
import { toProblemException } from './problems/to-problem-exception';

/** What hooks put on every other answer. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/**
 * The adapter to create the application with. The router answers a malformed address before any hook or filter runs: only an option
 * of the server reaches it.
 * @param proxies addresses and subnets whose X-Forwarded-For says where a request comes from
 */
export const httpAdapter = (proxies: readonly string[] = []): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: proxies.length > 0 && [...proxies],
    frameworkErrors: async (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      await stampRequestId(request, reply);
      const problem = describeProblem(toProblemException(error), request.url, request.id);
      reply.headers(HEADERS);
      reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
    },
  });
