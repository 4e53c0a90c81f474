import type { MediaType } from '../../articles/article-document';
import { type FetchOptions, fetchPage } from '../../articles/fetch-page';

/** Bytes that an address may answer with, and that the API and the page take. */
export const LARGEST_IMPORT = 16 * 1024 * 1024;

const MEDIA_TYPES: Record<string, MediaType> = {
  'text/html': 'text/html',
  'application/xhtml+xml': 'text/html',
  'application/ld+json': 'text/plain',
  'application/json': 'text/plain',
  'application/x-ndjson': 'text/plain',
  'application/jsonl': 'text/plain',
  'text/csv': 'text/plain',
  'text/plain': 'text/plain',
};

export interface FetchedImport {
  body: Buffer;
  encoding: string | undefined;
}

/** What an address holds, to be imported. Private addresses are refused. Never call it in a transaction. @throws ArticleError */
export async function fetchImport(address: string, options: FetchOptions = {}): Promise<FetchedImport> {
  const page = await fetchPage(address, { ...options, mediaTypes: MEDIA_TYPES, largest: LARGEST_IMPORT });
  if (page.outcome !== 'fetched') throw new Error('an unconditional request was answered with 304');
  return { body: page.body, encoding: page.charset };
}
