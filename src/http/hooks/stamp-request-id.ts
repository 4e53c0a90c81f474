import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

// What fits a log line and a header without escaping.
const ACCEPTABLE = /^[\w.:-]{1,128}$/;

/** The X-Request-Id of the client, or a new one. */
export function requestIdOf({ 'x-request-id': given }: IncomingHttpHeaders): string {
  return typeof given === 'string' && ACCEPTABLE.test(given) ? given : randomUUID();
}

/** Gives a request its id, and says it in the answer. */
export async function stampRequestId(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  request.id = requestIdOf(request.headers);
  reply.header('x-request-id', request.id);
}
