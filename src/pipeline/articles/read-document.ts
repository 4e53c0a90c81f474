import type { ArticleDocument, MediaType } from './article-document';
import { ArticleError } from './article-error';
import { decodeBody } from './decode-body';
import { readMarkdown } from './read-markdown';
import { readPlainText } from './read-plain-text';

const READERS: Record<MediaType, (text: string) => ArticleDocument | Promise<ArticleDocument>> = {
  // With packages that only pages need.
  'text/html': async (text) => (await import('./read-html.js')).readHtml(text),
  'text/markdown': readMarkdown,
  'text/plain': readPlainText,
};

/** The text of a body and what it says of itself. @throws ArticleError empty, binary, too_large, bad_front_matter */
export async function readDocument(
  body: Buffer | string,
  mediaType: MediaType,
  charset?: string,
): Promise<ArticleDocument> {
  const document = await READERS[mediaType](decodeBody(body, charset));
  if (document.text.trim() === '') throw new ArticleError('empty', 'the article has no text');
  return document;
}

/** The host of an address without "www.", the name of a publisher that gives none; null where there is none. */
export function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
}
