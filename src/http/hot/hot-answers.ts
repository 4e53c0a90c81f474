import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { hotAnswers } from '../../platform/metrics';
import { namesTag } from '../api/requests/conditional-get.interceptor';
import { requestIdOf } from '../hooks/stamp-request-id';

// Caches on the way may keep a public answer for a minute; nobody sees one here that is older than this.
const LONGEST_MS = 1_000;
const MOST_BYTES = 64 * 1024 * 1024;

// Looked up once: by its labels it takes as long as the answer itself.
const HITS = hotAnswers.labels('hit');
const MISSES = hotAnswers.labels('miss');

type Headers = Readonly<Record<string, number | string | string[] | undefined>>;

interface HotAnswer {
  etag: string;
  /** Names and values in turn. */
  headers: string[];
  /** Those that are said to whoever has the bytes (RFC 9110, 15.4.5). */
  unchanged: string[];
  bytes: Buffer;
}

/** Answers that lie ready for whoever is not signed in: they say the same to everybody. */
export interface HotAnswers {
  /** Answers there and then where the answer lies ready, and tells whether it did. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  keep(request: IncomingMessage, answer: { etag: string; headers: Headers; bytes: Buffer }): void;
  /** Something has been written: what lies ready may be otherwise now. */
  forget(): void;
}

/** What an answer depends on: its address, who it is asked of, in which form; null where it may depend on who asks. */
function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' || headers.authorization !== undefined || headers.cookie !== undefined) return null;
  return `${url}\n${headers.host}\n${headers.accept}\n${headers['x-forwarded-proto']}\n${headers['x-forwarded-host']}`;
}

const SAID_WITH_304 = new Set(['etag', 'cache-control', 'last-modified', 'vary', 'access-control-allow-origin']);
// Of one request alone.
const OWN = new Set(['x-request-id', 'date', 'connection', 'keep-alive']);

const inTurn = (headers: Headers, wanted: (name: string) => boolean): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    wanted(name) && value !== undefined ? [name, String(value)] : [],
  );

/** @param longestMs for how long an answer lies ready */
export function openHotAnswers(longestMs = LONGEST_MS): HotAnswers {
  const ready = new LRUCache<string, HotAnswer>({
    ttl: longestMs,
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bytes, headers }, key) => bytes.length + 100 * headers.length + 2 * key.length,
  });
  return {
    answer(request, response) {
      const key = keyOf(request);
      if (key === null) return false;
      const found = ready.get(key);
      const tags = request.headers['if-none-match'];
      const isReady = found !== undefined && (tags !== undefined || request.headers['if-modified-since'] === undefined);
      (isReady ? HITS : MISSES).inc();
      if (!isReady) return false;
      const stamp = ['x-request-id', requestIdOf(request.headers)];
      if (tags !== undefined && namesTag(tags, found.etag)) {
        response.writeHead(304, [...found.unchanged, ...stamp]).end();
        return true;
      }
      response.writeHead(200, [...found.headers, ...stamp]).end(found.bytes);
      return true;
    },
    keep(request, { etag, headers, bytes }) {
      const key = keyOf(request);
      if (key === null || 'set-cookie' in headers) return;
      ready.set(key, {
        etag,
        headers: inTurn({ ...headers, 'content-length': bytes.length }, (name) => !OWN.has(name)),
        unchanged: inTurn(headers, (name) => SAID_WITH_304.has(name)),
        bytes,
      });
    },
    forget: () => ready.clear(),
  };
}
