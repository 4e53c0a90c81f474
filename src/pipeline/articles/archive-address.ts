import { createHash } from 'node:crypto';
import { firstRow, type Sql } from '../../platform/database/rows';
import type { MediaType } from './article-document';
import { type FetchOptions, fetchPage } from './fetch-page';
import { hostOf, readDocument } from './read-document';

/** What an address held when it was fetched. */
export interface AddressArchive {
  url: string;
  title: string;
  /** Clean text. */
  body: string;
  /** Of the text in UTF-8, hex. */
  sha256: string;
  mediaType: MediaType;
  /** Who publishes there, as the page says, else the host. */
  publisher: string;
}

/** Fetches an address and reads its text. Never call it in a transaction. @throws ArticleError */
export async function fetchArchive(url: string, options: FetchOptions = {}): Promise<AddressArchive> {
  const page = await fetchPage(url, { ...options, etag: null, lastModified: null });
  if (page.outcome !== 'fetched') throw new Error('an unconditional request was answered with 304');
  const document = await readDocument(page.body, page.mediaType, page.charset);
  return {
    url,
    title: (document.title ?? document.text.slice(0, 80)).trim(),
    body: document.text,
    sha256: createHash('sha256').update(document.text).digest('hex'),
    mediaType: page.mediaType,
    publisher: document.publisher ?? hostOf(url) ?? 'Unknown publisher',
  };
}

/** Keeps it. @returns its uuid */
export async function storeArchive(sql: Sql, { url, title, body, sha256, mediaType }: AddressArchive): Promise<string> {
  const stored = await firstRow<{ id: string }>(
    sql,
    `INSERT INTO evidence_archives (url, title, body, sha256, media_type) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [url, title, body, sha256, mediaType],
  );
  return stored!.id;
}
