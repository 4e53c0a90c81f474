import type { RequestListener, Server } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { etagOf, namesTag } from '../api/requests/etag';
import { SAFE_METHODS } from '../hooks/safe-methods';
import type { HotAnswer, HotAnswers } from './hot-answers';
import type { AnswerStraight } from './straight-verdicts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether who is not signed in gets the same bytes as everybody: they are made once a second, however many ask. */
    hot?: boolean;
  }
}

// HEAD says what GET would; only GET lies ready.
const READS = new Set(['GET', 'HEAD']);
const SAID_WITH_304 = new Set(['etag', 'cache-control', 'last-modified', 'vary', 'access-control-allow-origin']);
// Of one request alone.
const OWN = new Set(['x-request-id', 'date', 'connection', 'keep-alive']);

type Headers = Readonly<Record<string, number | string | string[] | undefined>>;

const inTurn = (headers: Headers, wanted: (name: string) => boolean): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    wanted(name) && value !== undefined ? [name, String(value)] : [],
  );

const hotAnswer = (etag: string, headers: Headers, bytes: Buffer): HotAnswer => ({
  etag,
  headers: inTurn({ ...headers, 'content-length': bytes.length }, (name) => !OWN.has(name)),
  unchanged: inTurn(headers, (name) => SAID_WITH_304.has(name)),
  bytes,
});

/**
 * Has answers of routes that are `hot` lie ready, and gives each of them an ETag. They go out before anything else is asked or counted: that would take longer than the
 * answer itself. What does not lie ready is answered `straight` where that can be. Call it after the hook that finds out who asks.
 */
export function serveHot(server: FastifyInstance, http: Server, hot: HotAnswers, straight: AnswerStraight): void {
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
    if (!reply.hasHeader('etag')) reply.header('etag', etagOf(bytes));
    if (String(reply.getHeader('cache-control')).includes('no-store'))
      reply.header('cache-control', 'private, no-cache');
    const etag = String(reply.getHeader('etag'));
    if (!reply.hasHeader('set-cookie')) hot.keep(request.raw, hotAnswer(etag, reply.getHeaders(), bytes));
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
    const passOn = () => {
      for (const listen of listeners) listen.call(http, request, response);
    };
    if (!straight(request, response, passOn)) passOn();
  });
}
