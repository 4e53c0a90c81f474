import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { hotCounts } from '../../platform/metrics';
import { namesTag } from '../api/requests/etag';
import { requestIdOf } from '../hooks/stamp-request-id';

// Caches on the way may keep a public answer for a minute; nobody sees one here that is older than this.
const LONGEST_MS = 1_000;
/** Of its time an answer has so much left when somebody is sent to have it made anew: the others go on being answered meanwhile, and do not each make it when it is over. */
const RENEWED_BEFORE = 0.25;
const MOST_BYTES = 64 * 1024 * 1024;

/** An answer as it goes out, but for what is said of one request alone. */
export interface HotAnswer {
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
  keep(request: IncomingMessage, answer: HotAnswer): void;
  /** Something has been written: what lies ready may be otherwise now. */
  forget(): void;
}

/** What an answer depends on: its address, who it is asked of, in which form; null where it may depend on who asks. */
function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' || headers.authorization !== undefined || headers.cookie !== undefined) return null;
  return `${url}\n${headers.host}\n${headers.accept}\n${headers['x-forwarded-proto']}\n${headers['x-forwarded-host']}`;
}

/** Sends an answer under an id of its own, or 304 to whoever has the bytes. */
export function sendHot({ headers }: IncomingMessage, response: ServerResponse, answer: HotAnswer): void {
  const stamp = ['x-request-id', requestIdOf(headers)];
  const tags = headers['if-none-match'];
  if (tags !== undefined && namesTag(tags, answer.etag)) response.writeHead(304, [...answer.unchanged, ...stamp]).end();
  else response.writeHead(200, [...answer.headers, ...stamp]).end(answer.bytes);
}

/** @param longestMs for how long an answer lies ready */
export function openHotAnswers(longestMs = LONGEST_MS): HotAnswers {
  const ready = new LRUCache<string, HotAnswer>({
    ttl: longestMs,
    // Otherwise a timer is set for each millisecond in which somebody asks.
    ttlResolution: 0,
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bytes, headers }, key) => bytes.length + 100 * headers.length + 2 * key.length,
  });
  const renewed = new WeakSet<HotAnswer>();
  /** Whether this request is the one that has an answer made anew. */
  const renews = (key: string, found: HotAnswer): boolean => {
    if (ready.getRemainingTTL(key) > RENEWED_BEFORE * longestMs || renewed.has(found)) return false;
    renewed.add(found);
    return true;
  };
  return {
    answer(request, response) {
      const key = keyOf(request);
      if (key === null) return false;
      const found = ready.get(key);
      const { headers } = request;
      const isReady =
        found !== undefined &&
        (headers['if-none-match'] !== undefined || headers['if-modified-since'] === undefined) &&
        !renews(key, found);
      hotCounts[isReady ? 'hit' : 'miss']++;
      if (isReady) sendHot(request, response, found);
      return isReady;
    },
    keep(request, answer) {
      const key = keyOf(request);
      if (key !== null) ready.set(key, answer);
    },
    forget: () => ready.clear(),
  };
}
