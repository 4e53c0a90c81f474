import { commentShown } from '../../../pipeline/reviews/comments/comment-sight';
import { byFirstReader, entryShown } from '../../../pipeline/reviews/entries/entry-sight';
import type { Sql } from '../../../platform/database/rows';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { Viewer } from '../reviews/review.view';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { DeskEntryDto, DeskEntryQuery } from './desk-entry.dto';
import { CLAIM_OF_ENTRY, personOf } from './entry-expressions';

const SHORT = 280;

/** SQL for what waits: open corrections, replies and reports, and mentions that this person has not read. */
const waitingFor = (viewer: string): string => `(
  SELECT 'correction' AS kind, id, ${publicIdOf('cor', 'id')} AS public_id, claim_id, wrong AS text, created_at, NULL::date AS due_on,
    recorded_by AS who, revision FROM corrections t WHERE state = 'open' AND ${entryShown('t', viewer)}
  UNION ALL SELECT 'reply_request', id, ${publicIdOf('rep', 'id')}, claim_id, asked || coalesce(': ' || question, ''), created_at, due_on,
    recorded_by, revision FROM reply_requests t WHERE state = 'waiting' AND ${entryShown('t', viewer)}
  UNION ALL SELECT 'error_report', id, ${publicIdOf('err', 'id')}, claim_id, text, created_at, NULL, NULL, revision
    FROM error_reports t WHERE state = 'open' AND NOT ${byFirstReader('t', viewer)}
  UNION ALL SELECT 'mention', m.id, ${publicIdOf('cmt', 'm.id')}, m.claim_id, m.text, named.created_at, NULL, m.author_id, named.revision
    FROM comment_mentions named JOIN comments m ON m.id = named.comment_id
    WHERE named.person_id = ${viewer} AND named.read_at IS NULL AND m.deleted_at IS NULL AND ${commentShown('m', viewer)})`;

const OVERDUE = 'coalesce(e.due_on < current_date, false)';

const ENTRY = jsonOf({
  kind: 'e.kind',
  id: 'e.public_id',
  claim: CLAIM_OF_ENTRY,
  text: `CASE WHEN length(e.text) > ${SHORT} THEN left(e.text, ${SHORT - 1}) || '…' ELSE e.text END`,
  since: instantOf('e.created_at'),
  due: 'e.due_on',
  overdue: OVERDUE,
  who: `CASE WHEN p.id IS NOT NULL THEN ${personOf('p')} END`,
  revision: 'e.revision',
});

/** What waits at the desk beside rulings, the longest waiting first; mentions are those of this person, readers have nothing else. */
export function listDeskEntries(
  sql: Sql,
  query: DeskEntryQuery,
  { personId, permissions }: Viewer,
): Promise<ListPage<DeskEntryDto>> {
  const where = openConditions();
  const viewer = `${where.place(personId)}::uuid`;
  if (!permissions.has('review')) where.always(`e.kind = 'mention'`);
  where.add('e.kind = ?', query.kind);
  where.add('e.claim_id = ?', query.claim);
  where.add(`${OVERDUE} = ?`, query.overdue);
  const from = `${waitingFor(viewer)} e JOIN claims c ON c.id = e.claim_id LEFT JOIN people p ON p.id = e.who`;
  const keys = [{ column: 'e.id', type: 'uuid' }] as const;
  return listPage(sql, { name: 'desk-entries', entry: ENTRY, from, keys, order: 'ASC' }, where, query);
}
