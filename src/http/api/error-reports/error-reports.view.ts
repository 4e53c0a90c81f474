import { byFirstReader } from '../../../pipeline/reviews/entries/entry-sight';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { requireClaim } from '../claims/claims.view';
import { ENTRY_MEMBERS } from '../desk-entries/entry-expressions';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { ListQuery } from '../lists/list-query';
import type { Viewer } from '../reviews/review.view';
import { jsonOf, publicIdOf } from '../sql-expressions';
import type { ErrorReportDto } from './error-report.dto';

/** Only editors write to readers. */
const errorReportFor = ({ permissions }: Viewer): string =>
  jsonOf({
    id: publicIdOf('err', 'e.id'),
    ...ENTRY_MEMBERS,
    verdictNumber: 'e.verdict_number',
    text: 'e.text',
    email: permissions.has('publish') ? 'e.email' : 'NULL',
    outcome: 'e.outcome',
  });

const FROM = 'error_reports e JOIN claims c ON c.id = e.claim_id';

/** What readers say is wrong about a claim, newest first. @throws ProblemException `not-found` for the claim */
export async function listErrorReports(
  sql: Sql,
  claimId: string,
  query: ListQuery,
  viewer: Viewer,
): Promise<ListPage<ErrorReportDto>> {
  const where = openConditions();
  where.add('e.claim_id = ?', await requireClaim(sql, claimId));
  where.always(`NOT ${byFirstReader('e', `${where.place(viewer.personId)}::uuid`)}`);
  const source = { name: 'error-reports', entry: errorReportFor(viewer), from: FROM };
  const keys = [{ column: 'e.id', type: 'uuid' }] as const;
  return listPage(sql, { ...source, keys, order: 'DESC' }, where, query);
}

/** @throws ProblemException `not-found`, also while it is kept from this person */
export async function getErrorReport(sql: Sql, id: string, viewer: Viewer): Promise<ErrorReportDto> {
  const row = await firstRow<{ entry: ErrorReportDto }>(
    sql,
    `SELECT ${errorReportFor(viewer)} AS entry FROM ${FROM} WHERE e.id = $1 AND NOT ${byFirstReader('e', '$2::uuid')}`,
    [id, viewer.personId],
  );
  if (!row) throw notFound('error report');
  return row.entry;
}
