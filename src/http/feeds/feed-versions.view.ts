import { isPublicVersion } from '../../pipeline/notices/public-version';
import { documentOf } from '../../pipeline/verdicts/document-of';
import type { VerdictDocument } from '../../pipeline/verdicts/verdict-document';
import { firstRow, type Sql } from '../../platform/database/rows';
import { type Conditions, openConditions } from '../api/lists/conditions';
import { type ListPage, listPage } from '../api/lists/list-page';
import type { ListQuery } from '../api/lists/list-query';
import { instantOf, jsonOf } from '../api/sql-expressions';
import { notFound } from '../problems/problem-exception';

/** A public version of a verdict, as feeds tell of it. */
export interface FeedVersion {
  /** uuid: a later version has a greater one. */
  id: string;
  claimId: string;
  number: number;
  at: string;
  /** SHA-256 of its content. */
  hash: string;
  document: VerdictDocument;
  /** What the public version before said; null for the first. */
  before: VerdictDocument | null;
  /** Of its claim, in alphabetical order. */
  tags: string[];
}

const ENTRY = jsonOf({
  id: 'v.id',
  claimId: 'v.claim_id',
  number: 'v.number',
  at: instantOf('v.created_at'),
  hash: 'v.content_hash',
  document: documentOf('v'),
  before: 'before.document',
  tags: `(SELECT coalesce(json_agg(t.tag ORDER BY t.tag), '[]') FROM review_tags t WHERE t.claim_id = v.claim_id)`,
});

const FROM = `verdicts v JOIN claims c ON c.id = v.claim_id LEFT JOIN LATERAL (
  SELECT ${documentOf('b')} AS document FROM verdicts b WHERE b.claim_id = v.claim_id AND b.number < v.number AND ${isPublicVersion('b')}
  ORDER BY b.number DESC LIMIT 1) before ON true`;

/** Whether a version was its claim's newest when the reading of the feed began. */
const wasNewest = (began: string): string =>
  `v.number = (SELECT max(n.number) FROM verdicts n WHERE n.claim_id = v.claim_id AND n.id <= ${began})`;

/** Of the evidence that a version rests on, a piece of the publisher `?`. */
const RESTS_ON_PUBLISHER = `EXISTS (SELECT FROM jsonb_path_query(v.document, '$.groups[*].evidence[*].id') piece
  JOIN evidence e ON e.id = substr(piece #>> '{}', 5)::uuid WHERE e.publisher_id = ?)`;

/** What `versionChanges` finds between a version and the public one before it, whatever it says. */
const TELLS_CHANGES = `before.document IS NOT NULL AND (v.state <> before.document ->> 'state'
  OR v.document #>> '{ruling,rating}' <> before.document #>> '{ruling,rating}'
  OR v.document #>> '{ruling,status}' <> before.document #>> '{ruling,status}'
  OR NOT before.document -> 'corrections' @> (v.document -> 'corrections'))`;

const LIST = { entry: ENTRY, from: FROM, keys: [{ column: 'v.id', type: 'uuid' }], order: 'DESC' } as const;

/** With `stood` one version of each claim, else all of them. */
function list(
  sql: Sql,
  source: { name: string; stood?: typeof wasNewest },
  query: ListQuery,
  narrow?: (where: Conditions) => void,
) {
  const where = openConditions();
  where.always(isPublicVersion('v'));
  narrow?.(where);
  return listPage<FeedVersion>(sql, { ...LIST, ...source }, where, query);
}

type Page = Promise<ListPage<FeedVersion>>;

/** The verdicts as they stand, those that changed last first. */
export const listVerdicts = (sql: Sql, query: ListQuery): Page =>
  list(sql, { name: 'verdict feed', stood: wasNewest }, query);

/** Those of claims with a tag. */
export const listTagged = (sql: Sql, tag: string, query: ListQuery): Page =>
  list(sql, { name: 'tag feed', stood: wasNewest }, query, (where) =>
    where.add('EXISTS (SELECT FROM review_tags t WHERE t.claim_id = v.claim_id AND t.tag = ?)', tag),
  );

/** Those with a piece of evidence by a publisher. */
export const listOfPublisher = (sql: Sql, publisherId: string, query: ListQuery): Page =>
  list(sql, { name: 'publisher feed', stood: wasNewest }, query, (where) => where.add(RESTS_ON_PUBLISHER, publisherId));

/** Every public version of one claim, newest first. */
export const listHistory = (sql: Sql, claimId: string, query: ListQuery): Page =>
  list(sql, { name: 'claim feed' }, query, (where) => where.add('v.claim_id = ?', claimId));

/** The versions that told those who cited the one before of a change: those before the one with the id `before`, newest first. */
export const listChanges = async (sql: Sql, limit: number, before: string | undefined): Promise<FeedVersion[]> => {
  const { items } = await list(sql, { name: 'changes' }, { limit }, (where) => {
    where.always(TELLS_CHANGES);
    where.add('v.id < ?', before);
  });
  return items;
};

/** @throws ProblemException `not-found` */
export async function readPublisherName(sql: Sql, id: string): Promise<string> {
  const publisher = await firstRow<{ name: string }>(sql, 'SELECT name FROM publishers WHERE id = $1', [id]);
  if (!publisher) throw notFound('publisher');
  return publisher.name;
}
