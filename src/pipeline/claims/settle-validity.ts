import type { Answer } from '../../domain/values/answer';
import { commonValidity } from '../../domain/values/common-validity';
import type { DayInterval } from '../../domain/values/dates';
import { rows, type Sql } from '../../platform/database/rows';

interface ToldClaim {
  id: string;
  answer: Answer;
  told: DayInterval[];
}

/** Gives each claim of rules that holds for a time, of these and their rivals, the one most of its passages tell, whichever of them was read first. */
export async function settleValidity(sql: Sql, claimIds: string[]): Promise<void> {
  const claims = await rows<ToldClaim>(
    sql,
    // Claim by claim: to join them would read all evidence there is while that is little.
    `SELECT c.id, c.answer, of_claim.told FROM claims c CROSS JOIN LATERAL (
       SELECT json_agg(json_build_object('from', e.answer->'from', 'to', e.answer->'to')) AS told FROM evidence e
       WHERE e.claim_id = c.id AND e.stance <> 'denies' AND e.withdrawn_at IS NULL AND e.decision IS DISTINCT FROM 'rejected'
         AND e.answer->>'from' IS NOT NULL) of_claim
     WHERE c.question_id IN (SELECT question_id FROM claims WHERE id = ANY($1::uuid[]))
       AND c.origin = 'rule' AND c.answer->>'type' <> 'date' AND of_claim.told IS NOT NULL`,
    [claimIds],
  );
  const settled = claims.flatMap(({ id, answer, told }) => {
    const common = commonValidity(told);
    return common === null ? [] : [{ id, answer: { ...answer, ...common } }];
  });
  if (settled.length === 0) return;
  await rows(
    sql,
    `UPDATE claims c SET answer = r.answer FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, answer jsonb)
     WHERE c.id = r.id AND c.answer <> r.answer`,
    [JSON.stringify(settled)],
  );
}
