import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import type { MediaType } from './article-document';
import type { ArticleDelivery } from './ingest-article';
import { readGrade } from './read-grade';

export interface Dossier {
  title: string;
  articles: ArticleDelivery[];
}

const MEDIA_TYPES: Record<string, MediaType> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
};

/** By the ending of a file's name: HTML, Markdown, else plain text. */
export function mediaTypeOf(file: string): MediaType {
  return MEDIA_TYPES[extname(file).toLowerCase()] ?? 'text/plain';
}

/**
 * Reads a folder of article files with its `dossier.json`.
 * @throws Error with one line that names the file and the field
 */
export async function readDossier(folder: string): Promise<Dossier> {
  const path = join(folder, 'dossier.json');
  const json = await readFile(path, 'utf8').catch(() => {
    throw new Error(`no dossier: ${path} cannot be read`);
  });
  let dossier: Record<string, unknown>;
  try {
    dossier = asObject(JSON.parse(json), 'the dossier');
    const title = asText(dossier.title, 'title');
    if (!Array.isArray(dossier.articles)) throw new Error('"articles" must be a list');
    const articles = dossier.articles.map((entry, index) => readEntry(entry, index, folder, title));
    return { title, articles: await Promise.all(articles) };
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

async function readEntry(
  entry: unknown,
  index: number,
  folder: string,
  dossierTitle: string,
): Promise<ArticleDelivery> {
  const at = `articles[${index}]`;
  const article = asObject(entry, at);
  const file = asText(article.file, `${at}.file`);
  const path = resolve(folder, file);
  if (relative(folder, path).startsWith('..')) throw new Error(`"${at}.file" leads out of the folder`);
  const publisher = asObject(article.publisher, `${at}.publisher`);
  return {
    body: await readFile(path),
    mediaType: mediaTypeOf(file),
    key: optionalText(article.url, `${at}.url`) ?? `dossier:${dossierTitle}/${file}`,
    url: optionalText(article.url, `${at}.url`),
    title: asText(article.title, `${at}.title`),
    publishedAt: optionalText(article.publishedAt, `${at}.publishedAt`),
    language: optionalText(article.language, `${at}.language`),
    publisher: {
      name: asText(publisher.name, `${at}.publisher.name`),
      grade: publisher.grade === undefined ? undefined : readGrade(publisher.grade),
      owner: optionalText(publisher.owner, `${at}.publisher.owner`),
    },
  };
}

function asObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`"${name}" must be an object`);
  return value as Record<string, unknown>;
}

function asText(value: unknown, name: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`"${name}" must be a text`);
  return value;
}

function optionalText(value: unknown, name: string): string | undefined {
  return value === undefined || value === null ? undefined : asText(value, name);
}
