import type { FastifyInstance } from 'fastify';

const LOOK_EVERY_MS = 50;

/**
 * Once the server closes, a connection is closed as soon as its request is answered. Fastify closes those that are idle at that moment only; a
 * proxy that keeps another one open would hold up the end.
 */
export function letGoOfIdle(fastify: FastifyInstance): void {
  fastify.addHook('preClose', async () => {
    const { server } = fastify;
    const looking = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS).unref();
    server.once('close', () => clearInterval(looking));
  });
}
