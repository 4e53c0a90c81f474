import type { DataSource } from 'typeorm';
import { firstRow, rows } from '../../platform/database/rows';
import { ArticleError } from './article-error';
import { type FetchOptions, fetchPage } from './fetch-page';
import { ingestArticle } from './ingest-article';

interface Due {
  id: string;
  source_key: string;
  url: string;
  etag: string | null;
  last_modified: string | null;
  publisher: string;
}

// An hour at first, then a day, then a week, as long as nothing changes.
const LONGER = `CASE WHEN now() - fetched_at < interval '23 hours' THEN interval '1 day' ELSE interval '7 days' END`;

/**
 * Fetches a due article again; a changed text becomes a new version. A failure is noted and tried again ever later.
 * Nothing happens while it is not due, so the job may run twice.
 */
export async function refetchArticle(
  dataSource: DataSource,
  articleId: string,
  options: FetchOptions = {},
): Promise<'not_due' | 'unchanged' | 'changed' | 'failed'> {
  // Claimed before the request, outside any transaction: a second worker then finds it not due.
  const due = await firstRow<Due>(
    dataSource,
    `UPDATE articles a SET next_fetch_at = now() + interval '10 minutes' FROM publishers p
     WHERE a.id = $1 AND p.id = a.publisher_id AND a.next_fetch_at <= now() AND a.retracted_at IS NULL AND a.url IS NOT NULL
     RETURNING a.id, a.source_key, a.url, a.etag, a.last_modified, p.name AS publisher`,
    [articleId],
  );
  if (!due) return 'not_due';
  try {
    const page = await fetchPage(due.url, { ...options, etag: due.etag, lastModified: due.last_modified });
    if (page.outcome === 'unchanged') return await noteUnchanged(dataSource, articleId);
    const { body, mediaType, charset } = page;
    const publisher = { name: due.publisher };
    const { outcome } = await ingestArticle(dataSource, {
      key: due.source_key,
      url: due.url,
      body,
      mediaType,
      charset,
      publisher,
    });
    await rows(dataSource, `UPDATE articles SET etag = $2, last_modified = $3 WHERE id = $1`, [
      articleId,
      page.etag,
      page.lastModified,
    ]);
    return outcome === 'unchanged'
      ? await noteUnchanged(dataSource, articleId)
      : await noteChanged(dataSource, articleId);
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    await noteFailure(dataSource, articleId, error.message);
    return 'failed';
  }
}

async function noteUnchanged(dataSource: DataSource, id: string): Promise<'unchanged'> {
  await rows(
    dataSource,
    `UPDATE articles SET next_fetch_at = now() + ${LONGER}, fetched_at = now(), fetch_failures = 0, fetch_error = NULL
     WHERE id = $1`,
    [id],
  );
  return 'unchanged';
}

async function noteChanged(dataSource: DataSource, id: string): Promise<'changed'> {
  await rows(
    dataSource,
    `UPDATE articles SET next_fetch_at = now() + interval '1 hour', fetched_at = now(), fetch_failures = 0, fetch_error = NULL
     WHERE id = $1`,
    [id],
  );
  return 'changed';
}

async function noteFailure(dataSource: DataSource, id: string, reason: string): Promise<void> {
  await rows(
    dataSource,
    `UPDATE articles SET fetch_failures = fetch_failures + 1, fetch_error = $2,
       next_fetch_at = now() + least(interval '7 days', interval '1 hour' * power(2, least(fetch_failures, 8)))
     WHERE id = $1`,
    [id, reason.slice(0, 500)],
  );
}
