import type { FastifyReply } from 'fastify';

/** After a form was taken, the browser goes on: loading the page again sends nothing twice. */
export function leave(reply: FastifyReply, to: string): undefined {
  reply.redirect(to, 303);
  return undefined;
}
