import type { DataSource } from 'typeorm';
import { findMentions } from '../../../domain/workflow/find-mentions';
import { writeHistory } from '../../../platform/database/history';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { StaleRow } from '../../../platform/database/stale-row';
import { ReviewRefusal, refuseMember } from '../review-refusal';
import { type Reviewer, reviewActor } from '../reviewer';

/** uuids of the people whom a text names and who may come in. @throws ReviewRefusal where it does not say who is meant */
export async function requireMentions(sql: Sql, text: string): Promise<string[]> {
  if (!text.includes('@')) return [];
  const people = await rows<{ id: string; name: string }>(
    sql,
    'SELECT id, name FROM people WHERE disabled_at IS NULL ORDER BY id',
  );
  const { people: mentioned, unclear } = findMentions(text, people);
  const [first] = unclear;
  if (first)
    throw refuseMember('/text', `several people are called ${first.written}: write @${first.candidates.join(' or @')}`);
  return mentioned;
}

/** Makes the mentions of a comment those of its text; whoever is named already keeps what they have read. */
export async function storeMentions(sql: Sql, commentId: string, authorId: string, mentioned: string[]): Promise<void> {
  // Derived from the text, whose older wordings the history keeps.
  await rows(sql, 'DELETE FROM comment_mentions WHERE comment_id = $1 AND person_id <> ALL($2::uuid[])', [
    commentId,
    mentioned,
  ]);
  await rows(
    sql,
    `INSERT INTO comment_mentions (comment_id, person_id, read_at)
     SELECT $1, person, CASE WHEN person = $3 THEN now() END FROM unnest($2::uuid[]) person
     ON CONFLICT (comment_id, person_id) DO NOTHING`,
    [commentId, mentioned, authorId],
  );
}

export interface MentionRequest {
  person: Reviewer;
  /** uuid */
  commentId: string;
  /** Of the mention. */
  revision: number;
  read: boolean;
}

/** Takes a mention of oneself off one's list, or puts it back. @returns its revision @throws ReviewRefusal, StaleRow */
export function markMention(dataSource: DataSource, request: MentionRequest): Promise<number> {
  const { person, commentId, revision, read } = request;
  return dataSource.transaction(async (sql) => {
    const mention = await firstRow<{ revision: number; read: boolean }>(
      sql,
      `SELECT m.revision, m.read_at IS NOT NULL AS read FROM comment_mentions m JOIN comments c ON c.id = m.comment_id
       WHERE m.comment_id = $1 AND m.person_id = $2 AND c.deleted_at IS NULL FOR UPDATE OF m`,
      [commentId, person.personId],
    );
    if (!mention) throw new ReviewRefusal({ code: 'not_found' }, 'No such comment mentions you.');
    if (mention.revision !== revision) throw new StaleRow('mention', revision, mention.revision);
    if (mention.read === read) return revision;
    await rows(
      sql,
      `UPDATE comment_mentions SET revision = revision + 1, read_at = CASE WHEN $3 THEN now() END
       WHERE comment_id = $1 AND person_id = $2`,
      [commentId, person.personId, read],
    );
    await writeHistory(sql, {
      actor: reviewActor(person),
      action: read ? 'mention.read' : 'mention.unread',
      subjectKind: 'comment',
      subjectId: commentId,
      before: { read: mention.read },
      after: { read, revision: revision + 1 },
    });
    return revision + 1;
  });
}
