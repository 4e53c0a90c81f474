import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestSeconds } from '../../platform/metrics';

/** Notes how long an answer took, by the pattern of its address: addresses themselves are without number. */
export async function timeRequests(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) return;
  const route = request.routeOptions.url ?? 'none';
  requestSeconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
}
