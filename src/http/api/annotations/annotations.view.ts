import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import type { StatementListQuery } from '../articles/article-queries';
import { askedVersion, BY_APPEARANCE } from '../articles/statement-order';
import { openConditions } from '../lists/conditions';
import { listPage } from '../lists/list-page';
import { publicIdOf } from '../sql-expressions';
import type { AnnotationCollectionDto, AnnotationDto, AnnotationPageDto } from './annotation.dto';
import { ANNOTATION_CONTEXT, annotationOf } from './annotation-of';
import { ANNOTATION_FROM, ANNOTATION_SOURCE, type AnnotationSource } from './annotation-source';
import { textSelectors } from './text-selectors';

const LIST = {
  name: 'annotations',
  entry: ANNOTATION_SOURCE,
  from: ANNOTATION_FROM,
  ...BY_APPEARANCE,
} as const;

const inContext = <Document extends object>(document: Document): Document & { '@context': string } => ({
  '@context': ANNOTATION_CONTEXT,
  ...document,
});

interface AnnotatedVersion {
  id: string;
  articleId: string;
  number: number;
  title: string;
  body: string;
  total: number;
}

/** The version that is asked for. @throws ProblemException `not-found`, `invalid-cursor` */
async function readAnnotated(sql: Sql, articleId: string, query: StatementListQuery): Promise<AnnotatedVersion> {
  const asked = askedVersion(query);
  const version = await firstRow<AnnotatedVersion>(
    sql,
    `SELECT v.id, ${publicIdOf('art', 'a.id')} AS "articleId", v.number, v.title, v.body,
       (SELECT count(*)::int FROM statement_anchors sa WHERE sa.article_version_id = v.id) AS total
     FROM article_versions v JOIN articles a ON a.id = v.article_id
     WHERE a.id = $1 AND ${asked.condition}`,
    [articleId, asked.value],
  );
  if (!version) throw asked.missing();
  return version;
}

const collectionId = ({ articleId, number }: AnnotatedVersion, origin: string): string =>
  `${origin}/api/v1/articles/${articleId}/annotations?version=${number}`;

function pageId({ articleId, number }: AnnotatedVersion, limit: number, cursor: string | null, origin: string): string {
  const query = new URLSearchParams({
    version: String(number),
    limit: String(limit),
    ...(cursor !== null && { cursor }),
  });
  return `${origin}/api/v1/articles/${articleId}/annotation-pages?${query}`;
}

async function pageOf(
  sql: Sql,
  version: AnnotatedVersion,
  query: StatementListQuery,
  origin: string,
): Promise<AnnotationPageDto> {
  const where = openConditions();
  where.add('sa.article_version_id = ?', version.id);
  const { items, nextCursor } = await listPage<AnnotationSource>(sql, LIST, where, query);
  const select = textSelectors(version.body);
  return {
    id: pageId(version, query.limit, query.cursor ?? null, origin),
    type: 'AnnotationPage',
    partOf: collectionId(version, origin),
    ...(nextCursor !== null && { next: pageId(version, query.limit, nextCursor, origin) }),
    items: items.map((source) => annotationOf(source, select(source.span), origin)),
  };
}

/**
 * A page of the annotations of one version of an article, in order of appearance.
 * @throws ProblemException `not-found`, `invalid-cursor`
 */
export async function listAnnotations(
  sql: Sql,
  articleId: string,
  query: StatementListQuery,
  origin: string,
): Promise<AnnotationPageDto> {
  return inContext(await pageOf(sql, await readAnnotated(sql, articleId, query), query, origin));
}

/** The annotations of one version of an article, with their first page. @throws ProblemException `not-found` */
export async function getAnnotationCollection(
  sql: Sql,
  articleId: string,
  query: StatementListQuery,
  origin: string,
): Promise<AnnotationCollectionDto> {
  const version = await readAnnotated(sql, articleId, query);
  return inContext({
    id: collectionId(version, origin),
    type: 'AnnotationCollection',
    label: `Statements in “${version.title}”`,
    total: version.total,
    first: await pageOf(sql, version, query, origin),
  });
}

/** A statement where it stands in the newest version that has it. @throws ProblemException `not-found` */
export async function getAnnotation(sql: Sql, statementId: string, origin: string): Promise<AnnotationDto> {
  const row = await firstRow<{ source: AnnotationSource; body: string }>(
    sql,
    `SELECT ${ANNOTATION_SOURCE} AS source, v.body FROM ${ANNOTATION_FROM} WHERE s.id = $1 ORDER BY v.number DESC LIMIT 1`,
    [statementId],
  );
  if (!row) throw notFound('statement');
  return inContext(annotationOf(row.source, textSelectors(row.body)(row.source.span), origin));
}
