import { entryShown } from '../../../pipeline/reviews/entries/entry-sight';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { requireClaim } from '../claims/claims.view';
import { ENTRY_MEMBERS, personOf } from '../desk-entries/entry-expressions';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { ListQuery } from '../lists/list-query';
import { jsonOf, publicIdOf } from '../sql-expressions';
import type { ReplyRequestDto } from './reply-request.dto';

const REPLY_REQUEST = jsonOf({
  id: publicIdOf('rep', 'e.id'),
  ...ENTRY_MEMBERS,
  asked: 'e.asked',
  askedOn: 'e.asked_on',
  askedHow: 'e.asked_how',
  question: 'e.question',
  dueOn: 'e.due_on',
  overdue: `e.state = 'waiting' AND e.due_on < current_date`,
  answer: 'e.answer',
  answeredOn: 'e.answered_on',
  recordedBy: personOf('p'),
});

const FROM = 'reply_requests e JOIN claims c ON c.id = e.claim_id JOIN people p ON p.id = e.recorded_by';

/** Who was asked for their side of a claim, newest first. @throws ProblemException `not-found` for the claim */
export async function listReplyRequests(
  sql: Sql,
  claimId: string,
  query: ListQuery,
  personId: string | null,
): Promise<ListPage<ReplyRequestDto>> {
  const where = openConditions();
  where.add('e.claim_id = ?', await requireClaim(sql, claimId));
  where.always(entryShown('e', `${where.place(personId)}::uuid`));
  const keys = [{ column: 'e.id', type: 'uuid' }] as const;
  return listPage(sql, { name: 'reply-requests', entry: REPLY_REQUEST, from: FROM, keys, order: 'DESC' }, where, query);
}

/** @throws ProblemException `not-found`, also while it is kept from this person */
export async function getReplyRequest(sql: Sql, id: string, personId: string | null): Promise<ReplyRequestDto> {
  const row = await firstRow<{ entry: ReplyRequestDto }>(
    sql,
    `SELECT ${REPLY_REQUEST} AS entry FROM ${FROM} WHERE e.id = $1 AND ${entryShown('e', '$2::uuid')}`,
    [id, personId],
  );
  if (!row) throw notFound('request for a reply');
  return row.entry;
}
