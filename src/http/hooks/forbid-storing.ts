import type { FastifyReply, FastifyRequest } from 'fastify';

/** Nobody on the way keeps an answer, which may carry a secret that is shown once; what may be kept says so itself later on. */
export async function forbidStoring(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('cache-control', 'no-store');
}
