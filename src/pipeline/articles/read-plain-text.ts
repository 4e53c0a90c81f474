import type { ArticleDocument } from './article-document';

const LONGEST_TITLE = 200;

/** A plain text as it is; its first line serves as the title if it is short enough. */
export function readPlainText(text: string): ArticleDocument {
  const clean = text.trim();
  const firstLine = clean.split('\n', 1)[0]!.trim();
  return {
    title: firstLine.length <= LONGEST_TITLE ? firstLine : null,
    text: clean,
    published: null,
    publisher: null,
    url: null,
  };
}
