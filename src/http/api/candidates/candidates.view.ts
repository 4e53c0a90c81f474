import { findCandidates } from '../../../pipeline/candidates/find-candidates';
import type { CandidateKind } from '../../../pipeline/candidates/store-terms';
import { claimsSeenBy } from '../../../pipeline/reviews/seen-by';
import { prepared } from '../../../platform/database/prepared';
import { rows, type Sql } from '../../../platform/database/rows';
import { ARTICLE_SUMMARY } from '../articles/articles.view';
import { STATEMENT_SUMMARY } from '../articles/statements.view';
import { CLAIM_SUMMARY } from '../claims/claims.view';
import { jsonOf, publicIdOf } from '../sql-expressions';
import type { CandidateClaim, CandidateStatement, CandidatesDto } from './candidates.dto';
import type { CandidatesQuery } from './candidates-query';

const CLAIMS = `
  SELECT c.id, ${CLAIM_SUMMARY} AS entry, ${jsonOf({ question: jsonOf({ id: publicIdOf('qst', 'q.id'), text: 'q.text' }) })} AS more
  FROM ${claimsSeenBy('$3::uuid')} c JOIN questions q ON q.id = c.question_id WHERE c.merged_into IS NULL AND q.merged_into IS NULL`;

const STATEMENTS = `
  SELECT s.id, ${STATEMENT_SUMMARY} AS entry, ${jsonOf({ article: ARTICLE_SUMMARY })} AS more
  FROM statements s JOIN articles a ON a.id = s.article_id WHERE s.withdrawn_at IS NULL AND a.retracted_at IS NULL`;

/** The known claims and statements most like a text; merged claims and retracted articles are left out. */
export async function searchCandidates(
  sql: Sql,
  { text, limit }: CandidatesQuery,
  personId: string | null,
): Promise<CandidatesDto> {
  const [claims, statements] = await Promise.all([
    search<CandidateClaim>(sql, 'claim', CLAIMS, text, limit, [personId]),
    search<CandidateStatement>(sql, 'statement', STATEMENTS, text, limit),
  ]);
  return { claims, statements };
}

async function search<Entry>(
  sql: Sql,
  kind: CandidateKind,
  known: string,
  text: string,
  limit: number,
  more: unknown[] = [],
): Promise<Entry[]> {
  // Some of those found are not shown.
  const found = await findCandidates(sql, kind, text, 2 * limit);
  const shown = await rows<{ entry: Entry }>(
    sql,
    prepared(`SELECT (k.entry::jsonb || k.more::jsonb || jsonb_build_object('score', found.score)) AS entry
     FROM (${known}) k JOIN jsonb_to_recordset($1::jsonb) AS found(id uuid, score float8) USING (id)
     ORDER BY found.score DESC, k.id LIMIT $2`),
    [JSON.stringify(found), limit, ...more],
  );
  return shown.map(({ entry }) => entry);
}
