import type { DataSource } from 'typeorm';
import { ArticleError, LARGEST_ARTICLE_BYTES } from '../pipeline/articles/article-error';
import { ingestAddress } from '../pipeline/articles/ingest-address';
import { type ArticleDelivery, type IngestedArticle, ingestArticle } from '../pipeline/articles/ingest-article';
import { mediaTypeOf } from '../pipeline/articles/read-dossier';
import { readGrade } from '../pipeline/articles/read-grade';
import { readDueJob } from '../pipeline/jobs/read-due.job';
import { toPublicId } from '../platform/ids/public-id';
import { createLogger } from '../platform/logging/create-logger';
import { type Doorbell, openDoorbell } from '../platform/queue/doorbell';
import { queueBackend } from '../platform/queue/queue-backend';
import { splitLines } from '../platform/split-lines';
import { CommandError } from './exit-code';
import { parseLine } from './json-lines';
import { print } from './output';
import { readArticleLine } from './read-article-line';
import { say } from './say';
import { openInput } from './text-input';
import { withPipeline } from './with-pipeline';

export interface IngestOptions {
  publisher?: string;
  grade?: string;
  owner?: string;
  published?: string;
  title?: string;
  url?: string;
  jsonl?: boolean;
}

/** Takes in a file, an address, stdin or JSON Lines; prints one JSON object an article. @throws CommandError */
export async function ingestSource(source: string, options: IngestOptions): Promise<void> {
  await withPipeline(async ({ environment, databaseUrl, dataSource }) => {
    const backend = queueBackend({ redisUrl: environment.redisUrl, databaseUrl, traced: false });
    const doorbell = openDoorbell(backend, createLogger('silent'));
    try {
      if (options.jsonl) await ingestLines(dataSource, doorbell, source);
      else await answer(doorbell, await ingestOne(dataSource, source, options));
    } catch (error) {
      throw error instanceof ArticleError ? new CommandError('failed', `${error.message} (${error.code})`) : error;
    } finally {
      await doorbell.close();
    }
  });
}

async function ingestOne(dataSource: DataSource, source: string, options: IngestOptions): Promise<IngestedArticle> {
  const { publisher: name, owner, published: publishedAt, title } = options;
  const grade = options.grade === undefined ? undefined : usage(() => readGrade(options.grade));
  const given = { title, publishedAt, publisher: { name, grade, owner } };
  if (/^https?:\/\//i.test(source)) return ingestAddress(dataSource, { ...given, url: source });
  const body = await readAll(source);
  return ingestArticle(dataSource, { ...given, url: options.url, body, mediaType: sniff(source, body) });
}

function usage<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new CommandError('usage', (error as Error).message);
  }
}

async function readAll(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await openInput(path)) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_ARTICLE_BYTES) throw new ArticleError('too_large', 'the article is larger than 5 MB');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function sniff(path: string, body: Buffer): ArticleDelivery['mediaType'] {
  if (path !== '-') return mediaTypeOf(path);
  const head = body.subarray(0, 200).toString('utf8').trimStart();
  return /^<(?:!doctype|html|head|body|article|p|div)\b/i.test(head)
    ? 'text/html'
    : head.startsWith('---\n')
      ? 'text/markdown'
      : 'text/plain';
}

async function ingestLines(dataSource: DataSource, doorbell: Doorbell, source: string): Promise<void> {
  let bad = 0;
  for await (const lines of splitLines(await openInput(source))) {
    for (const { number, text } of lines) {
      if (text?.trim() === '') continue;
      try {
        await answer(doorbell, await ingestArticle(dataSource, readArticleLine(parseLine(text))));
      } catch (error) {
        bad += 1;
        say(`line ${number}: ${(error as Error).message.split('\n')[0]}`);
      }
    }
  }
  if (bad > 0) throw new CommandError('failed', `${bad} bad ${bad === 1 ? 'line was' : 'lines were'} left out`);
}

async function answer(doorbell: Doorbell, { articleId, ...rest }: IngestedArticle): Promise<void> {
  if (rest.outcome !== 'unchanged') doorbell.ring(readDueJob, {});
  await print(`${JSON.stringify({ id: toPublicId('art', articleId), ...rest })}\n`);
}
