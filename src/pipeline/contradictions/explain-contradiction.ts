import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { StaleRow } from '../../platform/database/stale-row';
import { bumpQuestionsOf } from '../claims/bump-questions';

export interface Explanation {
  contradictionId: string;
  /** The revision of the contradiction that the person saw. */
  revision: number;
  /** Why the two do not exclude each other after all; null takes the explanation back. */
  reason: string | null;
  /** uuid */
  personId: string;
  actor: HistoryActor;
}

export type ExplainedContradiction =
  | { outcome: 'explained' | 'taken_back'; questionIds: string[] }
  | { outcome: 'not_found' | 'resolved' | 'unchanged' };

interface ContradictionRow {
  revision: number;
  reason: string | null;
  explanation: string;
  resolved: boolean;
  claims: string[];
}

/**
 * Records why a contradiction is none: it stays listed with the explanation, and counts no more for urgency nor against a ruling,
 * until other values are compared. The questions concerned are assessed again.
 * @throws StaleRow
 */
export function explainContradiction(dataSource: DataSource, explained: Explanation): Promise<ExplainedContradiction> {
  const { contradictionId, revision, reason, personId, actor } = explained;
  return retrySerialization(() =>
    dataSource.transaction(async (sql) => {
      const row = await lockContradiction(sql, contradictionId);
      if (!row) return { outcome: 'not_found' };
      if (row.revision !== revision) throw new StaleRow('contradiction', revision, row.revision);
      if (row.resolved && reason !== null) return { outcome: 'resolved' };
      if (row.reason === reason) return { outcome: 'unchanged' };
      await rows(
        sql,
        `UPDATE contradictions SET revision = revision + 1, explained_reason = $2, explained_by = $3,
           explained_at = CASE WHEN $2::text IS NOT NULL THEN now() END WHERE id = $1`,
        [contradictionId, reason, reason === null ? null : personId],
      );
      await writeHistory(sql, {
        actor,
        action: reason === null ? 'contradiction.explanation_taken_back' : 'contradiction.explained',
        subjectKind: 'contradiction',
        subjectId: contradictionId,
        before: { reason: row.reason },
        after: { reason, revision: revision + 1 },
        ...(reason !== null && { reason }),
      });
      const questionIds = await bumpQuestionsOf(sql, row.claims, {
        kind: 'contradiction_explained',
        text:
          reason === null
            ? `An explanation was taken back: ${row.explanation}`
            : `A person explained a contradiction (${row.explanation}): ${reason}`,
        subjectId: contradictionId,
      });
      return { outcome: reason === null ? 'taken_back' : 'explained', questionIds };
    }),
  );
}

const lockContradiction = (sql: Sql, id: string): Promise<ContradictionRow | null> =>
  firstRow(
    sql,
    `SELECT x.revision, x.explained_reason AS reason, x.explanation, x.resolved_at IS NOT NULL AS resolved,
       array_remove(ARRAY[x.claim_a, x.claim_b], NULL) AS claims
     FROM contradictions x WHERE x.id = $1 FOR UPDATE`,
    [id],
  );
