import { commentShown } from '../../../pipeline/reviews/comments/comment-sight';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { requireClaim } from '../claims/claims.view';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { ListQuery } from '../lists/list-query';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { CommentDto, MentionDto } from './comment.dto';

const personOf = (alias: string) => jsonOf({ id: publicIdOf('per', `${alias}.id`), name: `${alias}.name` });

const COMMENT = jsonOf({
  id: publicIdOf('cmt', 'm.id'),
  claim: jsonOf({ id: publicIdOf('clm', 'c.id'), text: 'c.text' }),
  author: personOf('p'),
  text: 'CASE WHEN m.deleted_at IS NULL THEN m.text END',
  mentions: `CASE WHEN m.deleted_at IS NULL THEN (SELECT coalesce(json_agg(${personOf('named')} ORDER BY named.name, named.id), '[]')
    FROM comment_mentions mm JOIN people named ON named.id = mm.person_id WHERE mm.comment_id = m.id) ELSE '[]' END`,
  revision: 'm.revision',
  createdAt: instantOf('m.created_at'),
  changedAt: instantOf('m.changed_at'),
  deletedAt: instantOf('m.deleted_at'),
});

const FROM = 'comments m JOIN claims c ON c.id = m.claim_id JOIN people p ON p.id = m.author_id';

/** Comments on a claim that this person may read, oldest first. @throws ProblemException `not-found` for the claim */
export async function listComments(
  sql: Sql,
  claimId: string,
  query: ListQuery,
  personId: string | null,
): Promise<ListPage<CommentDto>> {
  const where = openConditions();
  where.add('m.claim_id = ?', await requireClaim(sql, claimId));
  where.always(commentShown('m', `${where.place(personId)}::uuid`));
  const keys = [{ column: 'm.id', type: 'uuid' }] as const;
  return listPage(sql, { name: 'comments', entry: COMMENT, from: FROM, keys, order: 'ASC' }, where, query);
}

/** @throws ProblemException `not-found`, also where this person may not read it now */
export async function getComment(sql: Sql, id: string, personId: string | null): Promise<CommentDto> {
  const row = await firstRow<{ entry: CommentDto }>(
    sql,
    `SELECT ${COMMENT} AS entry FROM ${FROM} WHERE m.id = $1 AND ${commentShown('m', '$2::uuid')}`,
    [id, personId],
  );
  if (!row) throw notFound('comment');
  return row.entry;
}

const MENTION = jsonOf({
  comment: publicIdOf('cmt', 'comment_id'),
  read: 'read_at IS NOT NULL',
  revision: 'revision',
});

/** That a comment names this person. @throws ProblemException `not-found` */
export async function getMention(sql: Sql, commentId: string, personId: string): Promise<MentionDto> {
  const row = await firstRow<{ entry: MentionDto }>(
    sql,
    `SELECT ${MENTION} AS entry FROM comment_mentions WHERE comment_id = $1 AND person_id = $2`,
    [commentId, personId],
  );
  if (!row) throw notFound('mention');
  return row.entry;
}
