import { appearances } from '../../pipeline/verdicts/appearances';
import type { VerdictDocument } from '../../pipeline/verdicts/verdict-document';
import { firstRow, type Sql } from '../../platform/database/rows';
import type { ReviewContext } from './claim-review';

/** What the service knows of who said a claim first; null where nothing, or nobody is named. */
export async function speakerKind(sql: Sql, document: VerdictDocument): Promise<ReviewContext['speaker']> {
  const speaker = appearances(document)[0]?.speaker;
  if (!speaker) return null;
  const entity = await firstRow<{ kind: 'person' | 'organisation' }>(
    sql,
    `SELECT e.kind FROM entities e LEFT JOIN entity_aliases a ON a.entity_id = e.id
     WHERE e.kind IN ('person', 'organisation') AND (lower(e.name) = lower($1) OR lower(a.alias) = lower($1)) ORDER BY e.id LIMIT 1`,
    [speaker],
  );
  return entity?.kind ?? null;
}
