import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem-exception';
import { SAFE_METHODS } from './safe-methods';

/**
 * Answers whoever reads with 503 once so many milliseconds have passed: a database may neither answer nor hang up. Call it
 * before anything that asks the database. What comes after all is dropped.
 */
export function answerInTime(server: FastifyInstance, milliseconds: number): void {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  server.addHook('onRequest', async (request, reply) => {
    if (!SAFE_METHODS.has(request.method)) return;
    const giveUp = () => {
      if (reply.sent || reply.raw.headersSent) return;
      reply.send(new ProblemException('service-unavailable', 'The database does not answer just now.'));
    };
    timers.set(request, setTimeout(giveUp, milliseconds).unref());
  });
  server.addHook('onSend', async (request) => clearTimeout(timers.get(request)));
  server.addHook('onRequestAbort', async (request) => clearTimeout(timers.get(request)));
}
