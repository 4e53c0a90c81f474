import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { Webhook } from 'standardwebhooks';
import type { components, paths } from './schema.js';

export { WebhookVerificationError } from 'standardwebhooks';
export type { components, operations, paths } from './schema.js';

export interface ConnectOptions {
  /** Of the service: "https://desk.example". */
  url: string;
  /** A machine key, "tsk_…". Without one only what is public can be read. */
  key?: string | undefined;
  /** In the place of the global one. */
  fetch?: (request: Request) => Promise<Response>;
}

export type Touchstone = Client<paths>;

/** A key for each write: sent again, it is done once. One that the caller has set stays. */
const keyOnce: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', randomUUID());
    return request;
  },
};

/** A client whose paths, bodies and answers have the types of the OpenAPI document. */
export function connect({ url, key, fetch }: ConnectOptions): Touchstone {
  const client = createClient<paths>({
    baseUrl: url.replace(/\/+$/, ''),
    ...(key && { headers: { Authorization: `Bearer ${key}` } }),
    ...(fetch && { fetch }),
  });
  client.use(keyOnce);
  return client;
}

/** What is wrong, as the service says it (RFC 9457): `code` is stable, `errors` names the places. */
export type Problem = components['schemas']['Problem'];

/** An answer that is a problem, or no answer of the service at all. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    /** null where something on the way answered in the place of the service. */
    readonly problem: Problem | null,
  ) {
    super(problem === null ? `answered ${status}` : `${problem.code}: ${problem.detail ?? problem.title}`);
  }
}

interface Answer<Body> {
  data?: Body;
  error?: unknown;
  response: Response;
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && typeof Reflect.get(body, 'code') === 'string';

/**
 * The body of an answer: `await unwrap(touchstone.GET('/api/v1/claims'))`.
 * @throws ProblemError for every answer that is no success
 */
export async function unwrap<Body>(asked: Promise<Answer<Body>>): Promise<Body> {
  const { data, error, response } = await asked;
  if (!response.ok) throw new ProblemError(response.status, isProblem(error) ? error : null);
  return data as Body;
}

export interface ToldVersion {
  number: number;
  /** The rating in a word or two; null where the version was redacted. */
  outcome: string | null;
  url: string;
}

/** What a receiver is told. The header `webhook-id` is the same on every attempt: keep it to notice what comes twice. */
export interface Notice {
  type: string;
  timestamp: string;
  data: {
    citation: { id: string; url: string };
    claim: { id: string; text: string; url: string };
    cited: ToldVersion;
    now: (ToldVersion & { contentHash: string }) | null;
    changes: { kind: string; text: string }[];
  };
}

/**
 * Checks the signature of what came in (Standard Webhooks) and reads it.
 * @param secret "whsec_…", as the service gave it when the receiver was registered
 * @param body the bytes as they came: parsed and printed again they are others
 * @throws WebhookVerificationError where it is not from the service, or older than five minutes
 */
export function openNotice(secret: string, headers: Headers | IncomingHttpHeaders, body: string): Notice {
  const given = headers instanceof Headers ? Object.fromEntries(headers) : headers;
  return new Webhook(secret).verify(body, given as Record<string, string>) as Notice;
}
