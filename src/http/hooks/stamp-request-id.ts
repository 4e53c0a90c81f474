import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

// Of its own for each process; what follows is counted. To draw each anew would take as long as to find an answer that lies ready.
const OF_PROCESS = randomUUID().slice(0, 24);
let given = 0;

const newId = (): string => OF_PROCESS + (++given).toString(16).padStart(12, '0');

// What fits a log line and a header without escaping.
const ACCEPTABLE = /^[\w.:-]{1,128}$/;

/** The X-Request-Id of the client, or a new one. */
export function requestIdOf({ 'x-request-id': sent }: IncomingHttpHeaders): string {
  return typeof sent === 'string' && ACCEPTABLE.test(sent) ? sent : newId();
}

/** Gives a request its id, and says it in the answer. */
export async function stampRequestId(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  request.id = requestIdOf(request.headers);
  reply.header('x-request-id', request.id);
}
