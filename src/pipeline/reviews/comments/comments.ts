import type { DataSource } from 'typeorm';
import { writeHistory } from '../../../platform/database/history';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { StaleRow } from '../../../platform/database/stale-row';
import { toPublicId } from '../../../platform/ids/public-id';
import { requirePermission } from '../entries/change-entry';
import { holdClaim, insertRow } from '../entries/discussed-claim';
import { requireText } from '../entries/typed';
import { ReviewRefusal, refuseConflict } from '../review-refusal';
import { type Reviewer, reviewActor } from '../reviewer';
import { requireMentions, storeMentions } from './mentions';

export interface CommentRequest {
  person: Reviewer;
  /** uuid */
  id: string;
  /** That was seen. */
  revision: number;
  reason?: string | undefined;
}

interface StoredComment {
  claimId: string;
  authorId: string;
  text: string;
  revision: number;
  deleted: boolean;
}

/** Says something about a claim to the desk; `@name` tells that person. @returns its uuid @throws ReviewRefusal */
export async function addComment(
  dataSource: DataSource,
  { person, claimId, text }: { person: Reviewer; claimId: string; text: string },
): Promise<string> {
  requirePermission(person, 'review');
  const words = requireText('/text', text);
  return dataSource.transaction(async (sql) => {
    const claim = await holdClaim(sql, claimId);
    const mentioned = await requireMentions(sql, words);
    const id = await insertRow(sql, 'comments', { claim_id: claim.id, author_id: person.personId, text: words });
    await storeMentions(sql, id, person.personId, mentioned);
    await tell(sql, person, id, 'added', { after: { claim: toPublicId('clm', claim.id), text: words } });
    return id;
  });
}

/** Changes the words of one's own comment. @returns its revision @throws ReviewRefusal, StaleRow */
export async function editComment(dataSource: DataSource, request: CommentRequest & { text: string }): Promise<number> {
  const words = requireText('/text', request.text);
  return change(dataSource, request, 'edited', async (sql, comment) => {
    if (comment.deleted) throw refuseConflict('The comment was deleted. Restore it first.');
    await storeMentions(sql, request.id, comment.authorId, await requireMentions(sql, words));
    return { text: words };
  });
}

/** Takes one's own comment away; a note that there was one stays. @returns its revision @throws ReviewRefusal, StaleRow */
export const deleteComment = (dataSource: DataSource, request: CommentRequest): Promise<number> =>
  change(dataSource, request, 'deleted', (_, { deleted }) => {
    if (deleted) throw refuseConflict('The comment was deleted before.');
    return { deleted_at: new Date().toISOString() };
  });

/** Undoes a deletion. @returns its revision @throws ReviewRefusal, StaleRow */
export const restoreComment = (dataSource: DataSource, request: CommentRequest): Promise<number> =>
  change(dataSource, request, 'restored', (_, { deleted }) => {
    if (!deleted) throw refuseConflict('The comment is there.');
    return { deleted_at: null };
  });

type Change = { text: string } | { deleted_at: string | null };

async function change(
  dataSource: DataSource,
  { person, id, revision, reason }: CommentRequest,
  done: 'edited' | 'deleted' | 'restored',
  effect: (sql: Sql, comment: StoredComment) => Promise<Change> | Change,
): Promise<number> {
  requirePermission(person, 'review');
  return dataSource.transaction(async (sql) => {
    const comment = await firstRow<StoredComment>(
      sql,
      `SELECT claim_id AS "claimId", author_id AS "authorId", text, revision, deleted_at IS NOT NULL AS deleted
       FROM comments WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!comment) throw new ReviewRefusal({ code: 'not_found' }, 'There is no such comment.');
    if (comment.authorId !== person.personId)
      throw new ReviewRefusal({ code: 'not_permitted', needs: 'author' }, 'Only who wrote a comment changes it.');
    if (comment.revision !== revision) throw new StaleRow('comment', revision, comment.revision);
    const set = Object.entries(await effect(sql, comment));
    const assignments = set.map(([column], i) => `${column} = $${i + 2}`);
    await rows(
      sql,
      `UPDATE comments SET revision = revision + 1, changed_at = now(), ${assignments.join(', ')} WHERE id = $1`,
      [id, ...set.map(([, value]) => value)],
    );
    const before = done === 'edited' ? { text: comment.text } : { deleted: comment.deleted };
    const after = done === 'edited' ? Object.fromEntries(set) : { deleted: !comment.deleted };
    await tell(sql, person, id, done, {
      before,
      after: { ...after, revision: revision + 1 },
      ...(reason && { reason }),
    });
    return revision + 1;
  });
}

const tell = (
  sql: Sql,
  person: Reviewer,
  id: string,
  done: string,
  values: { before?: object; after: object; reason?: string },
) =>
  writeHistory(sql, {
    actor: reviewActor(person),
    action: `comment.${done}`,
    subjectKind: 'comment',
    subjectId: id,
    ...values,
  });
