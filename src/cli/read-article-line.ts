import type { ArticleDelivery } from '../pipeline/articles/ingest-article';
import { readGrade } from '../pipeline/articles/read-grade';
import { BadLine, type JsonObject, optionalStringField } from './json-lines';

const BODIES = { text: 'text/plain', html: 'text/html', markdown: 'text/markdown' } as const;

/** One article of a JSON Lines file. @throws BadLine */
export function readArticleLine(line: JsonObject): ArticleDelivery {
  const kinds = (Object.keys(BODIES) as (keyof typeof BODIES)[]).filter((kind) => typeof line[kind] === 'string');
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    throw new BadLine('exactly one of "text", "html" and "markdown" is needed');
  const publisher = line.publisher ?? {};
  if (typeof publisher !== 'object' || Array.isArray(publisher))
    throw new BadLine('field "publisher" must be an object');
  const { name, grade, owner } = publisher as JsonObject;
  return {
    body: line[kind] as string,
    mediaType: BODIES[kind],
    key: optionalStringField(line, 'key'),
    url: optionalStringField(line, 'url'),
    title: optionalStringField(line, 'title'),
    publishedAt: optionalStringField(line, 'publishedAt'),
    language: optionalStringField(line, 'language'),
    publisher: {
      name: optionalStringField({ name }, 'name'),
      grade: grade === undefined || grade === null ? undefined : readGrade(grade),
      owner: optionalStringField({ owner }, 'owner'),
    },
  };
}
