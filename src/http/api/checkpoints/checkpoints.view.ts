import { CHECKPOINT_SELECT } from '../../../pipeline/checkpoints/read-checkpoints';
import { redactionOf } from '../../../pipeline/verdicts/redaction-sql';
import { instantSql } from '../../../pipeline/verdicts/seal-version';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { requireClaim } from '../claims/claims.view';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { ListQuery } from '../lists/list-query';
import { jsonOf, publicIdOf } from '../sql-expressions';
import type { ChainHeadDto, ChainLinkDto, CheckpointDto } from './checkpoint.dto';

/** Checkpoints, newest first. */
export const listCheckpoints = (sql: Sql, query: ListQuery): Promise<ListPage<CheckpointDto>> =>
  listPage(
    sql,
    {
      name: 'checkpoints',
      entry: 'to_json(k)',
      from: `(${CHECKPOINT_SELECT}) k`,
      keys: [{ column: 'k.number', type: 'int' }],
      order: 'DESC',
    },
    openConditions(),
    query,
  );

/** @throws ProblemException `not-found` */
export async function getCheckpoint(sql: Sql, number: number): Promise<CheckpointDto> {
  const checkpoint = await firstRow<CheckpointDto>(sql, `${CHECKPOINT_SELECT} WHERE number = $1`, [number]);
  if (!checkpoint) throw notFound('checkpoint');
  return checkpoint;
}

/** The heads a checkpoint signed, by claim. @throws ProblemException `not-found` */
export async function listHeads(sql: Sql, number: number, query: ListQuery): Promise<ListPage<ChainHeadDto>> {
  await getCheckpoint(sql, number);
  const where = openConditions();
  where.add('h.checkpoint = ?', number);
  const entry = jsonOf({ claim: publicIdOf('clm', 'h.claim_id'), number: 'h.number', hash: 'h.hash' });
  const keys = [{ column: 'h.claim_id', type: 'uuid' }] as const;
  return listPage(sql, { name: 'heads', entry, from: 'checkpoint_heads h', keys, order: 'ASC' }, where, query);
}

const LINK = jsonOf({
  claim: publicIdOf('clm', 'v.claim_id'),
  number: 'v.number',
  content: 'v.content_hash',
  previous: 'v.previous_hash',
  hash: 'v.hash',
  createdAt: instantSql('v.created_at'),
  redaction: redactionOf('v'),
  checkpoint:
    '(SELECT min(h.checkpoint) FROM checkpoint_heads h WHERE h.claim_id = v.claim_id AND h.number >= v.number)',
});

/**
 * The chain of a claim, oldest first: also versions that are not public, of which it says nothing but the hashes. A merged claim keeps its own.
 * @throws ProblemException `not-found`
 */
export async function listLinks(sql: Sql, claimId: string, query: ListQuery): Promise<ListPage<ChainLinkDto>> {
  await requireClaim(sql, claimId);
  const where = openConditions();
  where.add('v.claim_id = ?', claimId);
  const keys = [{ column: 'v.number', type: 'int' }] as const;
  return listPage(sql, { name: 'chain', entry: LINK, from: 'verdicts v', keys, order: 'ASC' }, where, query);
}
