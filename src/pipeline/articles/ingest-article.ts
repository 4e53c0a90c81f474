import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { prepared } from '../../platform/database/prepared';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import type { MediaType } from './article-document';
import { givenPublishedDate, type PublishedDate } from './published-date';
import { readDateline } from './read-dateline';
import { hostOf, readDocument } from './read-document';
import { type PublisherInput, upsertPublisher } from './upsert-publisher';

/** One delivery of an article. What is given wins over what the text says of itself. */
export interface ArticleDelivery {
  body: Buffer | string;
  mediaType: MediaType;
  charset?: string;
  /** What makes two deliveries the same article; defaults to the address, else to publisher and title. */
  key?: string;
  url?: string;
  title?: string;
  /** "2024", "2024-12", "2024-12-25" or an ISO date-time. */
  publishedAt?: string;
  language?: string;
  publisher?: Partial<PublisherInput>;
  actor?: HistoryActor;
}

export interface IngestedArticle {
  articleId: string;
  version: number;
  outcome: 'created' | 'changed' | 'unchanged';
  title: string;
  language: string;
}

interface Taken {
  key: string;
  url: string | null;
  title: string;
  text: string;
  hash: string;
  mediaType: MediaType;
  published: PublishedDate | null;
  language: string;
  publisher: PublisherInput;
  actor: HistoryActor;
}

/**
 * Takes an article in: a new one, a new version of a known one, or nothing if the text is known already.
 * @throws ArticleError empty, binary, too_large, bad_date, bad_front_matter
 */
export async function ingestArticle(dataSource: DataSource, delivery: ArticleDelivery): Promise<IngestedArticle> {
  const taken = await takeIn(delivery);
  return dataSource.transaction(async (manager) => {
    const publisherId = await upsertPublisher(manager, taken.publisher);
    return (await create(manager, taken, publisherId)) ?? (await update(manager, taken));
  });
}

async function takeIn(delivery: ArticleDelivery): Promise<Taken> {
  const [{ detectLanguage }, document] = await Promise.all([
    // With the trigrams of many languages.
    import('./detect-language.js'),
    readDocument(delivery.body, delivery.mediaType, delivery.charset),
  ]);
  const url = delivery.url ?? document.url;
  const publisher = {
    ...delivery.publisher,
    name: delivery.publisher?.name ?? document.publisher ?? (url ? hostOf(url) : null) ?? 'Unknown publisher',
  };
  const title = (delivery.title ?? document.title ?? document.text.slice(0, 80)).trim();
  return {
    key: delivery.key ?? url ?? `${publisher.name.toLowerCase()}/${title.toLowerCase()}`,
    url,
    title,
    text: document.text,
    hash: createHash('sha256').update(document.text).digest('hex'),
    mediaType: delivery.mediaType,
    published: delivery.publishedAt
      ? givenPublishedDate(delivery.publishedAt)
      : (document.published ?? readDateline(document.text)),
    language: detectLanguage(document.text, delivery.language),
    publisher,
    actor: delivery.actor ?? 'system',
  };
}

async function create(sql: Sql, taken: Taken, publisherId: string): Promise<IngestedArticle | null> {
  const article = await firstRow<{ id: string }>(
    sql,
    prepared(`INSERT INTO articles (publisher_id, source_key, url, title, published_at, published_precision, published_origin, language)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (source_key) DO NOTHING RETURNING id`),
    [publisherId, taken.key, taken.url, taken.title, ...publishedColumns(taken.published), taken.language],
  );
  if (!article) return null;
  await insertVersion(sql, article.id, 1, taken);
  await log(sql, 'article.added', article.id, 1, taken);
  return { articleId: article.id, version: 1, outcome: 'created', title: taken.title, language: taken.language };
}

async function update(sql: Sql, taken: Taken): Promise<IngestedArticle> {
  const known = (await firstRow<{ id: string; version: number; body_hash: string; title: string; language: string }>(
    sql,
    `SELECT a.id, a.version, v.body_hash, a.title, a.language FROM articles a
     JOIN article_versions v ON v.article_id = a.id AND v.number = a.version
     WHERE a.source_key = $1 FOR UPDATE OF a`,
    [taken.key],
  ))!;
  if (known.body_hash === taken.hash) {
    const { version, title, language } = known;
    return { articleId: known.id, version, outcome: 'unchanged', title, language };
  }
  const version = known.version + 1;
  await insertVersion(sql, known.id, version, taken);
  // A date once known stays unless this delivery brings one: an edit does not make an article undated.
  await rows(
    sql,
    `UPDATE articles SET version = $2, title = $3, language = $4, revision = revision + 1, attempts = 0,
       next_attempt_at = '-infinity', parked_reason = NULL,
       published_at = coalesce($5, published_at), published_precision = CASE WHEN $5::timestamptz IS NULL THEN published_precision ELSE $6 END,
       published_origin = CASE WHEN $5::timestamptz IS NULL THEN published_origin ELSE $7 END
     WHERE id = $1`,
    [known.id, version, taken.title, taken.language, ...publishedColumns(taken.published)],
  );
  await log(sql, 'article.changed', known.id, version, taken);
  return { articleId: known.id, version, outcome: 'changed', title: taken.title, language: taken.language };
}

function publishedColumns(published: PublishedDate | null): [string | null, string | null, string | null] {
  return published ? [published.at.toISOString(), published.precision, published.origin] : [null, null, null];
}

function insertVersion(sql: Sql, articleId: string, number: number, taken: Taken): Promise<unknown> {
  return rows(
    sql,
    prepared(
      `INSERT INTO article_versions (article_id, number, title, body, body_hash, media_type) VALUES ($1, $2, $3, $4, $5, $6)`,
    ),
    [articleId, number, taken.title, taken.text, taken.hash, taken.mediaType],
  );
}

function log(sql: Sql, action: string, articleId: string, version: number, taken: Taken): Promise<void> {
  const after = { version, title: taken.title, hash: taken.hash };
  return writeHistory(sql, { actor: taken.actor, action, subjectKind: 'article', subjectId: articleId, after });
}
