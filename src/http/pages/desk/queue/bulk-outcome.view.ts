import type { DataSource } from 'typeorm';
import type { ManyOutcome } from '../../../../pipeline/reviews/act-on-many';
import { rows } from '../../../../platform/database/rows';

/** What came of one claim of a bulk action. */
export interface BulkOutcome {
  claimId: string;
  text: string;
  /** Null where it worked; else why it did not. */
  refusal: string | null;
}

/** Outcomes with the words of their claims. */
export async function viewOutcomes(database: DataSource, outcomes: ManyOutcome[]): Promise<BulkOutcome[]> {
  const claims = await rows<{ id: string; text: string }>(
    database,
    'SELECT id, text FROM claims WHERE id = ANY($1::uuid[])',
    [outcomes.map(({ claimId }) => claimId)],
  );
  const texts = new Map(claims.map(({ id, text }) => [id, text]));
  return outcomes.map((outcome) => ({
    claimId: outcome.claimId,
    text: texts.get(outcome.claimId) ?? 'A claim that is not here',
    refusal: 'refusal' in outcome ? outcome.refusal.message : null,
  }));
}
