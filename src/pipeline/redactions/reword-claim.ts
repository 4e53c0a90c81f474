import type { DataSource } from 'typeorm';
import { writeHistory } from '../../platform/database/history';
import { firstRow, rows } from '../../platform/database/rows';
import { storeClaimTerms } from '../candidates/store-terms';
import { bumpQuestionsOf } from '../claims/bump-questions';

/**
 * Gives a claim other words for the same answer, where the old ones may not be shown any more: the history does not keep them. The next
 * assessment writes a version with the new ones.
 * @returns the ids of the questions to assess; null for an unknown claim
 */
export async function rewordClaim(
  dataSource: DataSource,
  claimId: string,
  text: string,
  reason: string,
): Promise<string[] | null> {
  return dataSource.transaction(async (sql) => {
    const claim = await firstRow<{ questionId: string }>(
      sql,
      'SELECT question_id AS "questionId" FROM claims WHERE id = $1',
      [claimId],
    );
    if (!claim) return null;
    const bumped = await bumpQuestionsOf(sql, [claimId], {
      kind: 'claim_reworded',
      text: `The claim was put in other words: ${reason}`,
      claims: [claimId],
    });
    await rows(sql, 'UPDATE claims SET text = $2 WHERE id = $1', [claimId, text]);
    await storeClaimTerms(sql, [claim.questionId]);
    await writeHistory(sql, {
      actor: 'system',
      action: 'claim.reworded',
      subjectKind: 'claim',
      subjectId: claimId,
      after: { text },
      reason,
    });
    return bumped;
  });
}
