import { verdictsSeenBy } from '../../../pipeline/reviews/seen-by';
import { documentOf } from '../../../pipeline/verdicts/document-of';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { fromPublicId } from '../../../platform/ids/public-id';
import { notFound } from '../../problems/problem-exception';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { ListQuery } from '../lists/list-query';
import { survivorOf } from '../questions/survivor-of';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import { readRedacted, redacted } from '../versions/versions.view';
import { requireClaim } from './claims.view';
import type { VerdictDto, VerdictWithDocumentDto } from './verdict.dto';

const MEMBERS = {
  id: publicIdOf('vrd', 'v.id'),
  claimId: publicIdOf('clm', 'v.claim_id'),
  number: 'v.number',
  state: 'v.state',
  probability: 'v.probability',
  rule: 'v.rule',
  modelVersion: 'v.model_version',
  causes: `(SELECT coalesce(json_agg(${jsonOf({ kind: "cause ->> 'kind'", text: "cause ->> 'text'" })}), '[]')
              FROM jsonb_array_elements(v.causes) cause)`,
  createdAt: instantOf('v.created_at'),
};

const LIST = {
  name: 'verdicts',
  entry: jsonOf(MEMBERS),
  keys: [{ column: 'v.number', type: 'int' }],
  order: 'DESC',
} as const;

/**
 * The verdict versions of a claim, newest first; none while they are kept from this person.
 * @throws ProblemException `not-found` for an unknown claim
 */
export async function listVerdicts(
  sql: Sql,
  claimId: string,
  query: ListQuery,
  personId: string | null,
): Promise<ListPage<VerdictDto>> {
  const where = openConditions();
  where.add('v.claim_id = ?', await requireClaim(sql, claimId));
  const from = `${verdictsSeenBy(`${where.place(personId)}::uuid`)} v`;
  return listPage(sql, { ...LIST, from }, where, query);
}

/** @throws ProblemException `not-found`, `version-redacted` */
export async function getVerdict(
  sql: Sql,
  claimId: string,
  number: number,
  personId: string | null,
): Promise<VerdictWithDocumentDto> {
  const row = await firstRow<{
    entry: VerdictWithDocumentDto & { document: VerdictWithDocumentDto['document'] | null };
  }>(
    sql,
    `SELECT ${jsonOf({ ...MEMBERS, document: documentOf('v') })} AS entry
       FROM ${verdictsSeenBy('$3::uuid')} v WHERE v.claim_id = ${survivorOf('claims', '$1')} AND v.number = $2`,
    [claimId, number, personId],
  );
  if (!row) throw notFound('verdict of a claim');
  if (row.entry.document === null)
    throw redacted((await readRedacted(sql, fromPublicId('clm', row.entry.claimId)!, number, true))!);
  return row.entry;
}
