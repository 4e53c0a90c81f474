import { rows, type Sql } from '../../../../platform/database/rows';
import { toPublicId } from '../../../../platform/ids/public-id';

const MOST = 200;

/** The claims that a passage of an article is likeliest evidence for: all answers to the questions it tells of, by public id. */
export async function viewNearbyClaims(sql: Sql, articleId: string): Promise<{ value: string; label: string }[]> {
  const found = await rows<{ id: string; text: string }>(
    sql,
    `SELECT c.id, c.text FROM claims c WHERE c.merged_into IS NULL AND c.question_id IN (
       SELECT told.question_id FROM statements s JOIN evidence e ON e.statement_id = s.id JOIN claims told ON told.id = e.claim_id
       WHERE s.article_id = $1 AND e.withdrawn_at IS NULL)
     ORDER BY c.question_id, c.id LIMIT ${MOST}`,
    [articleId],
  );
  return found.map(({ id, text }) => ({ value: toPublicId('clm', id), label: text }));
}
