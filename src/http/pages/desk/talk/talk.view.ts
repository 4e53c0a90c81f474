import type { DataSource } from 'typeorm';
import type { Actor } from '../../../../access/actor';
import { type ChangesSince, changesSince } from '../../../../pipeline/reviews/changes-since';
import type { CommentDto } from '../../../api/comments/comment.dto';
import { listComments } from '../../../api/comments/comments.view';
import { MAX_LIMIT } from '../../../api/lists/list-query';
import { type ClaimEntries, viewClaimEntries } from './claim-entries.view';

/** What is said about a claim around its ruling: at the desk, by readers, by those it concerns. */
export interface Talk {
  /** What happened since the person last looked; null for somebody not signed in. */
  changes: ChangesSince | null;
  /** Oldest first. */
  comments: CommentDto[];
  entries: ClaimEntries;
}

/** All of it as this person may read it. */
export async function viewTalk(database: DataSource, claimId: string, { personId, permissions }: Actor): Promise<Talk> {
  const [changes, comments, entries] = await Promise.all([
    personId === null ? null : changesSince(database, claimId, { personId, permissions }),
    listComments(database, claimId, { limit: MAX_LIMIT }, personId),
    viewClaimEntries(database, claimId, personId, permissions.has('review')),
  ]);
  return { changes, comments: comments.items, entries };
}
