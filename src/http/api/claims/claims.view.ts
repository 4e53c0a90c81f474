import { claimsSeenBy } from '../../../pipeline/reviews/seen-by';
import { containing } from '../../../platform/database/containing';
import { findsTooMany } from '../../../platform/database/expected-rows';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { type Conditions, openConditions } from '../lists/conditions';
import { havingText } from '../lists/having-text';
import { type ListPage, type ListSource, listPage, readyPage } from '../lists/list-page';
import { QUESTION_STALE } from '../questions/stale';
import { survivorOf } from '../questions/survivor-of';
import type { ReadyJson } from '../requests/ready-json';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { ClaimDto } from './claim.dto';
import type { ClaimListQuery } from './claim-list-query';

const SUMMARY = {
  id: publicIdOf('clm', 'c.id'),
  text: 'c.text',
  answer: 'c.answer',
  state: 'c.state',
  probability: 'c.probability',
  best: 'c.best',
  supersededBy: publicIdOf('clm', 'c.superseded_by'),
  verdictNumber: 'c.verdict_number',
};

/** JSON of the claim `c` as its question shows it. */
export const CLAIM_SUMMARY = jsonOf(SUMMARY);

const CLAIM = jsonOf({
  ...SUMMARY,
  question: jsonOf({ id: publicIdOf('qst', 'q.id'), text: 'q.text' }),
  origin: 'c.origin',
  stale: QUESTION_STALE,
  createdAt: instantOf('c.created_at'),
});

const fromSeenBy = (viewer: string): string => `${claimsSeenBy(viewer)} c JOIN questions q ON q.id = c.question_id`;

/** Claims as this person may see them, newest first; merged ones are left out. */
export async function listClaims(
  sql: Sql,
  query: ClaimListQuery,
  personId: string | null,
): Promise<ListPage<ClaimDto>> {
  const { source, where } = await claimList(sql, query, personId);
  return listPage(sql, source, where, query);
}

/** The same, ready to be sent. */
export async function listClaimsReady(sql: Sql, query: ClaimListQuery, personId: string | null): Promise<ReadyJson> {
  const { source, where } = await claimList(sql, query, personId);
  return readyPage(sql, source, where, query);
}

async function claimList(
  sql: Sql,
  query: ClaimListQuery,
  personId: string | null,
): Promise<{ source: ListSource; where: Conditions }> {
  const where = openConditions();
  const from = fromSeenBy(`${where.place(personId)}::uuid`);
  where.always('c.merged_into IS NULL');
  where.add('c.question_id = ?', query.question);
  where.add('c.assessed = ? AND NOT c.hidden', query.state);
  if (query.best !== undefined) where.always(query.best ? 'c.best' : 'NOT c.best');
  const keys = [{ column: 'c.id', type: 'uuid' }] as const;
  const all = { name: 'claims', entry: CLAIM, from, keys, order: 'DESC', planOnce: true } as const;
  if (query.state && query.text && (await isFrequent(sql, query.text))) {
    where.add('c.text ILIKE ?', containing(query.text));
    return { source: { ...all, planOnce: false }, where };
  }
  return { source: havingText(all, where, { texts: 'claim_texts', part: query.text }), where };
}

/** Claims in a state that have a word which many have are told by their state sooner than by their words. */
const isFrequent = (sql: Sql, text: string): Promise<boolean> =>
  findsTooMany(sql, 'SELECT FROM claim_texts WHERE folded LIKE lower($1)', [containing(text)]);

/**
 * A claim as this person may see it; a merged one resolves to the claim it was merged into.
 * @throws ProblemException `not-found`
 */
export async function getClaim(sql: Sql, id: string, personId: string | null): Promise<ClaimDto> {
  const row = await firstRow<{ entry: ClaimDto }>(
    sql,
    `SELECT ${CLAIM} AS entry FROM ${fromSeenBy('$2::uuid')} WHERE c.id = ${survivorOf('claims', '$1')}`,
    [id, personId],
  );
  if (!row) throw notFound('claim');
  return row.entry;
}

/** @throws ProblemException `not-found` */
export async function requireClaim(sql: Sql, id: string): Promise<string> {
  const row = await firstRow<{ id: string | null }>(sql, `SELECT ${survivorOf('claims', '$1')} AS id`, [id]);
  if (!row?.id) throw notFound('claim');
  return row.id;
}
