import { createHash } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { namesTag } from '../api/requests/conditional-get.interceptor';
import { SAFE_METHODS } from '../hooks/safe-methods';
import type { HotAnswers } from './hot-answers';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether who is not signed in gets the same bytes as everybody: they are made once a second, however many ask. */
    hot?: boolean;
  }
}

// HEAD says what GET would; only GET lies ready.
const READS = new Set(['GET', 'HEAD']);

/**
 * Has answers of routes that are `hot` lie ready, and gives each of them an ETag. They go out before anything else is asked or counted: that would take longer than the
 * answer itself. Call it after the hook that finds out who asks.
 */
export function serveHot(server: FastifyInstance, http: Server, hot: HotAnswers): void {
  /** The If-None-Match of requests whose answer is to lie ready: whole, so that it is there for others. */
  const asked = new WeakMap<FastifyRequest, string | undefined>();
  server.addHook('onRequest', async (request) => {
    if (!request.routeOptions.config?.hot || !READS.has(request.method) || request.actor.kind !== 'anonymous') return;
    asked.set(request, request.headers['if-none-match']);
    delete request.headers['if-none-match'];
  });
  server.addHook('onSend', async (request, reply, payload) => {
    const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
    if (!asked.has(request) || reply.statusCode !== 200 || !isWhole) return payload;
    const bytes = Buffer.from(payload);
    if (!reply.hasHeader('etag')) reply.header('etag', `"${createHash('sha256').update(bytes).digest('base64url')}"`);
    if (String(reply.getHeader('cache-control')).includes('no-store'))
      reply.header('cache-control', 'private, no-cache');
    const etag = String(reply.getHeader('etag'));
    hot.keep(request.raw, { etag, headers: reply.getHeaders(), bytes });
    if (!namesTag(asked.get(request) ?? '', etag)) return payload;
    reply.status(304).removeHeader('content-type').removeHeader('content-length');
    return null;
  });
  server.addHook('onResponse', async ({ method }, { statusCode }) => {
    if (!SAFE_METHODS.has(method) && statusCode < 400) hot.forget();
  });
  const listeners = http.listeners('request') as RequestListener[];
  http.removeAllListeners('request');
  http.on('request', (request, response) => {
    if (hot.answer(request, response)) return;
    for (const listen of listeners) listen.call(http, request, response);
  });
}
