import type { DataSource } from 'typeorm';
import { rows } from '../../platform/database/rows';
import { type FetchOptions, fetchPage } from './fetch-page';
import { type ArticleDelivery, type IngestedArticle, ingestArticle } from './ingest-article';

export type AddressDelivery = Omit<ArticleDelivery, 'body' | 'mediaType' | 'url'> & { url: string };

/** Fetches an address and takes its article in; from then on it is fetched again when due. @throws ArticleError */
export async function ingestAddress(
  dataSource: DataSource,
  delivery: AddressDelivery,
  options: FetchOptions = {},
): Promise<IngestedArticle> {
  const page = await fetchPage(delivery.url, { ...options, etag: null, lastModified: null });
  if (page.outcome !== 'fetched') throw new Error('an unconditional request was answered with 304');
  const { body, mediaType, charset } = page;
  const ingested = await ingestArticle(dataSource, {
    ...delivery,
    key: delivery.key ?? delivery.url,
    body,
    mediaType,
    charset,
  });
  await rows(
    dataSource,
    `UPDATE articles SET url = $2, etag = $3, last_modified = $4, fetched_at = now(), fetch_failures = 0, fetch_error = NULL,
       next_fetch_at = now() + interval '1 hour' WHERE id = $1`,
    [ingested.articleId, delivery.url, page.etag, page.lastModified],
  );
  return ingested;
}
