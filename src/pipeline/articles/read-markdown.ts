import { parse } from 'yaml';
import type { ArticleDocument } from './article-document';
import { ArticleError } from './article-error';
import { readPublishedDate } from './published-date';

const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,20000}?)\n---[ \t]*(?:\n|$)/;

/**
 * The text of a Markdown file without its marks, with title, publisher, date and address from YAML front matter
 * (`title`, `publisher` or `site`, `published`, `publishedAt` or `date`, `url`).
 * @throws ArticleError bad_front_matter
 */
export function readMarkdown(markdown: string): ArticleDocument {
  const front = FRONT_MATTER.exec(markdown);
  const fields = front ? readFrontMatter(front[1]!) : {};
  const body = front ? markdown.slice(front[0].length) : markdown;
  const heading = /^#[ \t]+(.{1,300})$/m.exec(body)?.[1];
  const published = fields.published ?? fields.publishedAt ?? fields.date;
  return {
    title: fields.title ?? (heading ? plainOf(heading) : null),
    text: plainOf(body),
    published: published ? readPublishedDate(published, 'metadata') : null,
    publisher: fields.publisher ?? fields.site ?? null,
    url: fields.url ?? null,
  };
}

function readFrontMatter(yaml: string): Record<string, string> {
  let parsed: unknown;
  try {
    // Aliases stay off: a few lines of them can stand for gigabytes.
    parsed = parse(yaml, { maxAliasCount: 0, schema: 'failsafe' });
  } catch (error) {
    throw new ArticleError(
      'bad_front_matter',
      `the front matter is no YAML: ${(error as Error).message.split('\n')[0]}`,
    );
  }
  if (typeof parsed !== 'object' || parsed === null) return {};
  const texts = Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.filter(([, value]) => value.trim() !== ''));
}

function plainOf(markdown: string): string {
  return markdown
    .replace(/^(?:```|~~~).{0,200}$/gm, '')
    .replace(/^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)/gm, '')
    .replace(/^[ \t]{0,3}(?:[-*_][ \t]?){3,100}$/gm, '')
    .replace(/!\[[^[\]\n]*\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '')
    .replace(/\[([^[\]\n]+)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1')
    .replace(/(\*\*|__)([^*_\n]{1,2000})\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])([^*_\n]{1,2000})\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
