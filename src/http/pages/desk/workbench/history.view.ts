import type { DataSource } from 'typeorm';
import type { Sight } from '../../../../pipeline/reviews/blindness';
import { rows } from '../../../../platform/database/rows';

const SHOWN = 60;

/** One change of a claim's review. */
export interface HistoryStep {
  id: string;
  /** "review.rule" */
  action: string;
  by: string | null;
  byKey: boolean;
  at: string;
  /** The revision it led to; null for what does not change the review. */
  revision: number | null;
  reason: string | null;
  /** Key of the rating given; null where none was, or where it is not for this person. */
  rating: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Who did what with a claim, the newest first. What a blind reader must not know is left out. */
export async function viewHistory(database: DataSource, claimId: string, sight: Sight): Promise<HistoryStep[]> {
  const steps = await rows<HistoryStep>(
    database,
    `SELECT h.id, h.action, p.name AS by, coalesce(h.after ? 'via', false) AS "byKey", h.at, (h.after->>'revision')::int AS revision,
       h.reason, h.after->>'rating' AS rating, h.before, h.after
     FROM history h LEFT JOIN people p ON p.id = CASE WHEN h.actor LIKE 'per\\_%' THEN substr(h.actor, 5)::uuid END
     WHERE h.subject_id = $1 ORDER BY h.id DESC LIMIT $2`,
    [claimId, SHOWN],
  );
  return sight.rulings
    ? steps
    : steps.map((step) => ({ ...step, rating: null, before: null, after: null, reason: null }));
}
