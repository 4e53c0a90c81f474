import type { DataSource } from 'typeorm';
import { REVIEW_ACTIONS, type ReviewAction, transitionOf } from '../../../../domain/workflow/transitions';
import { firstRow } from '../../../../platform/database/rows';
import { toPublicId } from '../../../../platform/ids/public-id';

/** The newest step on a claim, where it was this person's. */
export interface LastAction {
  claimId: string;
  claimText: string;
  revision: number;
  /** Past participle: "ruled". */
  done: string;
  canUndo: boolean;
}

interface Step {
  text: string;
  revision: number;
  action: string;
}

/** What a person did last on this claim; null where somebody else has acted since. */
export async function viewLastAction(
  database: DataSource,
  claimId: string,
  personId: string,
): Promise<LastAction | null> {
  const step = await firstRow<Step>(
    database,
    `SELECT c.text, r.revision, h.action FROM reviews r JOIN claims c ON c.id = r.claim_id
     JOIN LATERAL (SELECT action, actor, after FROM history WHERE subject_id = r.claim_id AND action LIKE 'review.%' AND after ? 'revision'
       ORDER BY id DESC LIMIT 1) h ON true
     WHERE r.claim_id = $1 AND h.actor = $2 AND (h.after->>'revision')::int = r.revision`,
    [claimId, toPublicId('per', personId)],
  );
  if (!step) return null;
  const action = REVIEW_ACTIONS.find((known): known is ReviewAction => step.action === `review.${known}`);
  return {
    claimId,
    claimText: step.text,
    revision: step.revision,
    done: action ? transitionOf(action).done : 'set back by one step',
    canUndo: action !== undefined && transitionOf(action).undo,
  };
}
