import http, { type Agent, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isPrivateRefusal } from '../../platform/outward/outward-agent';

export interface Post {
  url: string;
  headers: Record<string, string>;
  body: string;
  agent: Agent;
  timeoutMs: number;
}

/** What came of an attempt. */
export interface PostOutcome {
  /** Null where nobody answered. */
  status: number | null;
  durationMs: number;
  /** Why it does not count as delivered; null where it does. */
  problem: string | null;
}

// What a receiver says beside its status interests nobody.
const MOST_READ = 64 * 1024;

/** Posts a notice once: follows no redirect, waits for the status only, and never throws. */
export async function postNotice({ url, headers, body, agent, timeoutMs }: Post): Promise<PostOutcome> {
  const started = performance.now();
  const outcome = (status: number | null, problem: string | null): PostOutcome => ({
    status,
    durationMs: Math.round(performance.now() - started),
    problem,
  });
  try {
    const response = await send(url, body, {
      method: 'POST',
      agent,
      headers: {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'Touchstone/0.1 (fact-checking; Standard Webhooks)',
      },
      signal: AbortSignal.timeout(timeoutMs),
    });
    dropBody(response);
    const status = response.statusCode ?? 0;
    return outcome(status, problemOf(status));
  } catch (error) {
    return outcome(null, reasonFor(error as Error, timeoutMs));
  }
}

function send(url: string, body: string, options: https.RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.startsWith('https:') ? https : http).request(url, options, resolve);
    request.on('error', reject);
    request.end(body);
  });
}

function dropBody(response: IncomingMessage): void {
  let read = 0;
  response.on('error', () => undefined);
  response.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > MOST_READ) response.destroy();
  });
}

function problemOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return `answered with status ${status}: redirects are not followed`;
  return `answered with status ${status}`;
}

function reasonFor(error: Error, timeoutMs: number): string {
  if (isPrivateRefusal(error)) return 'leads to a private address: nothing was sent';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return `no answer within ${timeoutMs / 1_000} s`;
  return `cannot be reached: ${(error as NodeJS.ErrnoException).code ?? error.message}`.slice(0, 300);
}
