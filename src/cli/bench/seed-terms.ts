import { type CandidateKind, storeTerms } from '../../pipeline/candidates/store-terms';
import { rows, type Sql } from '../../platform/database/rows';

const BATCH = 5_000;

/** Makes all claims or statements findable by their words. */
export async function seedTerms(sql: Sql, kind: CandidateKind): Promise<void> {
  const text = kind === 'claim' ? 'text' : 'quote';
  for (let after: string | null = null; ; ) {
    const batch: { id: string; text: string }[] = await rows(
      sql,
      `SELECT id, ${text} AS text FROM ${kind}s WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${BATCH}`,
      [after],
    );
    await storeTerms(sql, kind, batch);
    if (batch.length < BATCH) return;
    after = batch.at(-1)!.id;
  }
}
