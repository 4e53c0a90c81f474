import http, { type Agent, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPrivateRefusal, outwardAgent } from '../../platform/outward/outward-agent';
import { portProblem } from '../../platform/outward/outward-port';
import type { MediaType } from './article-document';
import { ArticleError, LARGEST_ARTICLE_BYTES } from './article-error';

export interface FetchedPage {
  outcome: 'fetched';
  body: Buffer;
  mediaType: MediaType;
  charset: string | undefined;
  etag: string | null;
  lastModified: string | null;
}

export interface FetchOptions {
  etag?: string | null;
  lastModified?: string | null;
  /** The agent of a connection; the default refuses private addresses after the name is resolved. */
  agentFor?: (url: string) => Agent;
  timeoutMs?: number;
  /** What else than pages and text may come, and as what it is read. */
  mediaTypes?: Readonly<Record<string, MediaType>>;
  /** Bytes after decompression; 5 MB where not given. */
  largest?: number;
}

const MOST_REDIRECTS = 5;
const MEDIA_TYPES: Record<string, MediaType> = {
  'text/html': 'text/html',
  'application/xhtml+xml': 'text/html',
  'text/plain': 'text/plain',
  'text/markdown': 'text/markdown',
};

/**
 * Fetches an address, conditionally where a validator is given. Private addresses are refused on every hop.
 * @throws ArticleError bad_address, private_address, unreachable, too_large, not_text
 */
export async function fetchPage(
  address: string,
  options: FetchOptions = {},
): Promise<FetchedPage | { outcome: 'unchanged' }> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? 15_000);
  let url = checkedUrl(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await request(url, options, signal);
    const status = response.statusCode ?? 0;
    if (status === 304) {
      response.destroy();
      return { outcome: 'unchanged' };
    }
    if (status >= 300 && status < 400 && response.headers.location) {
      response.destroy();
      url = checkedUrl(response.headers.location, url);
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw new ArticleError('unreachable', `${url.href} answers with status ${status}`);
    }
    return receive(url, response, options, signal);
  }
  throw new ArticleError('unreachable', `${address} redirects more than ${MOST_REDIRECTS} times`);
}

function checkedUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new ArticleError('bad_address', `"${address}" is no address`);
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ArticleError('bad_address', `only http and https addresses can be fetched, not ${url.protocol}`);
  if (url.username || url.password) throw new ArticleError('bad_address', 'an address with a password is not fetched');
  const wrongPort = portProblem(url);
  if (wrongPort !== null) throw new ArticleError('bad_address', wrongPort);
  return url;
}

function request(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const headers: Record<string, string> = {
    accept: options.mediaTypes
      ? Object.keys(options.mediaTypes).join(',')
      : 'text/html,application/xhtml+xml,text/plain;q=.9,text/markdown;q=.9',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'Touchstone/0.1 (fact-checking)',
  };
  if (options.etag) headers['if-none-match'] = options.etag;
  if (options.lastModified) headers['if-modified-since'] = options.lastModified;
  const agent = (options.agentFor ?? outwardAgent)(url.href);
  return new Promise((resolve, reject) => {
    try {
      (url.protocol === 'https:' ? https : http)
        .get(url, { agent, headers, signal }, resolve)
        .on('error', (error) => reject(asArticleError(url, error)));
    } catch (error) {
      // The filtering agent throws at once for an address that is written as digits.
      reject(asArticleError(url, error as Error));
    }
  });
}

async function receive(
  url: URL,
  response: IncomingMessage,
  { mediaTypes = MEDIA_TYPES, largest = LARGEST_ARTICLE_BYTES }: FetchOptions,
  signal: AbortSignal,
): Promise<FetchedPage> {
  const [type = '', ...parameters] = (response.headers['content-type'] ?? '').split(';').map((part) => part.trim());
  const mediaType = mediaTypes[type.toLowerCase()];
  if (!mediaType) {
    response.destroy();
    throw new ArticleError(
      'not_text',
      `${url.href} is ${type || 'of no declared type'}, not ${mediaTypes === MEDIA_TYPES ? 'HTML or text' : Object.keys(mediaTypes).join(', ')}`,
    );
  }
  const charset = parameters
    .find((part) => /^charset=/i.test(part))
    ?.slice(8)
    .replaceAll('"', '');
  return {
    outcome: 'fetched',
    body: await collect(url, response, largest, signal),
    mediaType,
    charset,
    etag: response.headers.etag ?? null,
    lastModified: response.headers['last-modified'] ?? null,
  };
}

async function collect(url: URL, response: IncomingMessage, largest: number, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = decompressed(response);
  const abort = () => stream.destroy(new Error('it took too long'));
  signal.addEventListener('abort', abort, { once: true });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      // Counted after decompression: a small archive can hold a very large page.
      if (size > largest)
        throw new ArticleError('too_large', `${url.href} is larger than ${Math.floor(largest / 1024 / 1024)} MB`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw asArticleError(url, error as Error);
  } finally {
    signal.removeEventListener('abort', abort);
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function decompressed(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  const decoder =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : encoding === 'deflate'
          ? createInflate()
          : null;
  if (!decoder) throw new ArticleError('not_text', `the page is encoded as "${encoding}", which cannot be read`);
  // Errors of either side surface in the reading loop.
  return pipeline(response, decoder, () => undefined);
}

function asArticleError(url: URL, error: Error): ArticleError {
  if (error instanceof ArticleError) return error;
  if (isPrivateRefusal(error))
    return new ArticleError('private_address', `${url.host} is a private address and is not fetched`);
  const reason = error.name === 'AbortError' || error.name === 'TimeoutError' ? 'it took too long' : error.message;
  return new ArticleError('unreachable', `${url.href} cannot be reached: ${reason}`);
}
