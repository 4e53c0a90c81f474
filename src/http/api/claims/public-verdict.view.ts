import { isPublicVersion, wasPublicVersion } from '../../../pipeline/notices/public-version';
import { documentOf, unpacked } from '../../../pipeline/verdicts/document-of';
import { prepared } from '../../../platform/database/prepared';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { QUESTION_STALE } from '../questions/stale';
import { ReadyJson } from '../requests/ready-json';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import { VERSION_STEP_MEMBERS } from '../versions/shown-versions';

export interface PublicVerdict {
  number: number;
  predecessor: number | null;
  answer: ReadyJson;
}

const said = (...path: string[]): string => `v.document #> '{${path.join(',')}}'`;

/** What `getClaimVerdict` answers, with its members in the same order. */
const ANSWER = jsonOf({
  id: publicIdOf('clm', 'c.id'),
  text: said('claim', 'text'),
  answer: said('claim', 'answer'),
  state: said('state'),
  probability: said('probability'),
  best: said('best'),
  supersededBy: said('supersededBy', 'id'),
  verdictNumber: 'v.number',
  question: jsonOf({ id: said('question', 'id'), text: said('question', 'text') }),
  origin: 'c.origin',
  stale: QUESTION_STALE,
  createdAt: instantOf('c.created_at'),
  verdict: jsonOf({
    ...VERSION_STEP_MEMBERS,
    newest: 'v.number',
    mergedInto: 'NULL::text',
    lastChecked: instantOf('q.assessed_at'),
    causes: 'v.causes',
    document: 'v.document',
  }),
});

const toldToAll = (version: string): string => `(${isPublicVersion(version)} OR ${wasPublicVersion(version)})`;

// OFFSET keeps PostgreSQL from merging the statements, which would unpack each document many times over.
const NEWEST = prepared(`
  SELECT v.number, (SELECT max(o.number) FROM verdicts o WHERE o.claim_id = $1 AND o.number < v.number AND ${toldToAll('o')}) AS predecessor,
    ${ANSWER}::text AS text
  FROM claims c JOIN questions q ON q.id = c.question_id CROSS JOIN LATERAL (
    SELECT o.number, o.created_at, o.content_hash, o.state, o.causes, ${documentOf('o')} AS document FROM (
      SELECT s.claim_id, s.number, s.created_at, s.content_hash, s.state, s.causes, ${unpacked('s')} AS document
      FROM verdicts s WHERE s.claim_id = $1 ORDER BY s.number DESC OFFSET 0) o
    WHERE ${toldToAll('o')} LIMIT 1) v
  WHERE c.id = $1 AND c.merged_into IS NULL AND v.document IS NOT NULL`);

/**
 * The newest version of a claim's verdict as everybody may read it, which most readers want: one statement, whose answer nobody here takes
 * apart and puts together again. Null where there is more to say: of a merged claim, a redacted version, or one that nobody has published.
 */
export async function getPublicVerdict(sql: Sql, claimId: string): Promise<PublicVerdict | null> {
  const found = await firstRow<{ number: number; predecessor: number | null; text: string }>(sql, NEWEST, [claimId]);
  if (!found) return null;
  const { text, ...version } = found;
  return { ...version, answer: new ReadyJson(text) };
}
