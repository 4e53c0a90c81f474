import { entryShown } from '../../../pipeline/reviews/entries/entry-sight';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { requireClaim } from '../claims/claims.view';
import { ENTRY_MEMBERS, personOf } from '../desk-entries/entry-expressions';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { ListQuery } from '../lists/list-query';
import { jsonOf, publicIdOf } from '../sql-expressions';
import type { ClaimCorrectionDto } from './claim-correction.dto';

const CORRECTION = jsonOf({
  id: publicIdOf('cor', 'e.id'),
  ...ENTRY_MEMBERS,
  wrong: 'e.wrong',
  since: 'e.wrong_since',
  noticedBy: 'e.noticed_by',
  isNow: 'e.is_now',
  recordedBy: personOf('p'),
  report: publicIdOf('err', 'e.report_id'),
  ruling: publicIdOf('rul', 'e.ruling_id'),
});

const FROM = 'corrections e JOIN claims c ON c.id = e.claim_id JOIN people p ON p.id = e.recorded_by';

/** Corrections of a claim, newest first. @throws ProblemException `not-found` for the claim */
export async function listCorrections(
  sql: Sql,
  claimId: string,
  query: ListQuery,
  personId: string | null,
): Promise<ListPage<ClaimCorrectionDto>> {
  const where = openConditions();
  where.add('e.claim_id = ?', await requireClaim(sql, claimId));
  where.always(entryShown('e', `${where.place(personId)}::uuid`));
  const keys = [{ column: 'e.id', type: 'uuid' }] as const;
  return listPage(sql, { name: 'corrections', entry: CORRECTION, from: FROM, keys, order: 'DESC' }, where, query);
}

/** @throws ProblemException `not-found`, also while it is kept from this person */
export async function getCorrection(sql: Sql, id: string, personId: string | null): Promise<ClaimCorrectionDto> {
  const row = await firstRow<{ entry: ClaimCorrectionDto }>(
    sql,
    `SELECT ${CORRECTION} AS entry FROM ${FROM} WHERE e.id = $1 AND ${entryShown('e', '$2::uuid')}`,
    [id, personId],
  );
  if (!row) throw notFound('correction');
  return row.entry;
}
