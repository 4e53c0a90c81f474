import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { recountCitations } from '../notices/recount-citations';

export interface CitationWithdrawal {
  /** uuid */
  id: string;
  /** uuid of the person whose citation it has to be; null: anybody's. */
  ownedBy: string | null;
  reason: string | null;
  actor: HistoryActor;
}

export type Withdrawal = 'withdrawn' | 'withdrawn_before' | 'not_found';

/** The page cites the version no longer: nobody is told any more, and what is on its way stops. The citation stays listed. */
export const withdrawCitation = (dataSource: DataSource, citation: CitationWithdrawal): Promise<Withdrawal> =>
  retrySerialization(() => dataSource.transaction((sql) => withdraw(sql, citation)));

async function withdraw(sql: Sql, { id, ownedBy, reason, actor }: CitationWithdrawal): Promise<Withdrawal> {
  const found = await firstRow<{ survivorId: string }>(
    sql,
    `SELECT coalesce(k.merged_into, k.id) AS "survivorId" FROM citations c JOIN claims k ON k.id = c.claim_id
       WHERE c.id = $1 AND ($2::uuid IS NULL OR c.created_by = $2)`,
    [id, ownedBy],
  );
  if (!found) return 'not_found';
  // Reviews before citations, as whoever writes versions locks them.
  await rows(sql, 'SELECT FROM reviews WHERE claim_id = $1 FOR UPDATE', [found.survivorId]);
  const withdrawn = await rows(
    sql,
    'UPDATE citations SET withdrawn_at = now(), withdrawn_reason = $2 WHERE id = $1 AND withdrawn_at IS NULL RETURNING id',
    [id, reason],
  );
  if (withdrawn.length === 0) return 'withdrawn_before';
  await rows(
    sql,
    `UPDATE deliveries SET failed_at = now(), failed_reason = 'The citation was withdrawn.'
       WHERE notice_id IN (SELECT id FROM notices WHERE citation_id = $1) AND delivered_at IS NULL AND failed_at IS NULL`,
    [id],
  );
  await recountCitations(sql, [found.survivorId]);
  await writeHistory(sql, {
    actor,
    action: 'citation.withdrawn',
    subjectKind: 'citation',
    subjectId: id,
    before: { withdrawn: false },
    after: { withdrawn: true },
    ...(reason !== null && { reason }),
  });
  return 'withdrawn';
}
