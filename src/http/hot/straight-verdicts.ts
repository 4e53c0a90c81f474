import type { IncomingMessage, ServerResponse } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';
import type { RequestLimits } from '../../access/limits/request-limits';
import { networkOf } from '../../access/network-of';
import type { AccessSettings } from '../../platform/config/access-settings';
import type { Sql } from '../../platform/database/rows';
import { together } from '../../platform/database/together';
import { fromPublicId } from '../../platform/ids/public-id';
import { requestSeconds } from '../../platform/metrics';
import { getPublicVerdicts, type PublicVerdict } from '../api/claims/public-verdict.view';
import { etagOf } from '../api/requests/etag';
import { versionLinks } from '../api/versions/version-links';
import type { IsKnownHost } from '../hooks/require-known-host';
import type { Places } from '../hooks/shed-load';
import { SECURITY_HEADERS } from '../security-headers';
import { type HotAnswer, type HotAnswers, sendHot } from './hot-answers';

/** Answers past the framework, or tells that it does not. What turns out to need the framework on the way is passed on to it. */
export type AnswerStraight = (request: IncomingMessage, response: ServerResponse, passOn: () => void) => boolean;

/** What stands before every route. */
export interface Gates {
  settings: AccessSettings;
  isKnownHost: IsKnownHost;
  places: Places;
  limits: RequestLimits;
}

const BASE = '/api/v1/claims/';
const SECONDS = requestSeconds.labels('GET', `${BASE}:id`, '200');
// Whoever waits longer has the framework ask once more, which gives up in time.
const LONGEST_MS = 1_000;
// What is looked up together takes PostgreSQL half as long. Three statements at a time keep it busy while we answer; the more there is to do, the more share one.
const SHARED = { most: 20, lanes: 3 };
/** Headers with which there is more to do than to answer: to find out who asks, to compare times, to read a body. */
const MORE_TO_DO = ['authorization', 'cookie', 'if-modified-since', 'content-length', 'transfer-encoding', 'expect'];

const CACHING = ['cache-control', 'private, no-cache'];
const CONSTANT = [
  ...Object.entries(SECURITY_HEADERS).flat(),
  ...CACHING,
  ...['content-type', 'application/json; charset=utf-8'],
];

/** uuid of the claim whose verdict is asked for and nothing else; null where it is not as simple as that. */
function wantedClaim({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' || !url.startsWith(BASE)) return null;
  return MORE_TO_DO.some((name) => name in headers) ? null : fromPublicId('clm', url.slice(BASE.length));
}

const verdictOf = together(async (sql: Sql, ids: readonly string[]): Promise<(PublicVerdict | null)[]> => {
  const found = await getPublicVerdicts(sql, ids);
  return ids.map((id) => found.get(id) ?? null);
}, SHARED);

function answerOf({ answer: { text }, ...version }: PublicVerdict, claimId: string, origin: string): HotAnswer {
  const bytes = Buffer.from(text);
  const etag = etagOf(bytes);
  const link = versionLinks(origin, { claimId, ...version }, 'api');
  return {
    etag,
    headers: [...CONSTANT, 'link', link, 'etag', etag, 'content-length', String(bytes.length)],
    unchanged: [...CACHING, 'etag', etag],
    bytes,
  };
}

/**
 * Answers `GET /api/v1/claims/{id}` for whoever is not signed in as the controller does, to the byte, but straight from the database: the framework
 * takes several times as long as everything else about it. Merged claims, redacted versions, errors and refusals are the framework's.
 * @param sql from `readsOf`
 */
export function straightVerdicts(
  { settings, isKnownHost, places, limits }: Gates,
  sql: Sql,
  hot: HotAnswers,
): AnswerStraight {
  // On an open service whoever is not signed in reads what readers do.
  if (settings.open) return () => false;
  const isTrusted = proxyAddress.compile(settings.proxies);

  const originFor = ({ headers }: IncomingMessage): string | null =>
    settings.url ?? ('x-forwarded-proto' in headers ? null : `http://${headers.host}`);

  async function answer(request: IncomingMessage, response: ServerResponse, claimId: string, origin: string) {
    const began = performance.now();
    const { allowed } = await limits.count('network', 'reads', networkOf(proxyAddress(request, isTrusted)));
    const found = allowed ? await inTime(verdictOf(sql, claimId)) : null;
    if (found === null) return false;
    const ready = answerOf(found, claimId, origin);
    hot.keep(request, ready);
    sendHot(request, response, ready);
    SECONDS.observe((performance.now() - began) / 1_000);
    return true;
  }

  return (request, response, passOn) => {
    const claimId = wantedClaim(request);
    const origin = originFor(request);
    if (claimId === null || origin === null || !isKnownHost(request.headers.host)) return false;
    const leave = places.take();
    if (leave === null) return false;
    const isAnswered = answer(request, response, claimId, origin).catch(() => false);
    void isAnswered.finally(leave).then((done) => done || passOn());
    return true;
  };
}

async function inTime<Found>(asked: Promise<Found>): Promise<Found | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LONGEST_MS);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
