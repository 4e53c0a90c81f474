import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

// What fits a log line and a header without escaping.
const ACCEPTABLE = /^[\w.:-]{1,128}$/;

/** Takes over the X-Request-Id of the client, or makes one, and says it in the answer. */
export async function stampRequestId(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const given = request.headers['x-request-id'];
  request.id = typeof given === 'string' && ACCEPTABLE.test(given) ? given : randomUUID();
  reply.header('x-request-id', request.id);
}
