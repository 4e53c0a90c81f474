import { isPublicVersion, wasPublicVersion } from '../../../pipeline/notices/public-version';
import { documentOf, unpacked } from '../../../pipeline/verdicts/document-of';
import { prepared } from '../../../platform/database/prepared';
import { rows, type Sql } from '../../../platform/database/rows';
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

/** SQL of the newest version of one claim, whose id is an expression. OFFSET has each document unpacked once, not by every look into it. */
const newestOf = (id: string): string => `
  SELECT v.number, (SELECT max(o.number) FROM verdicts o WHERE o.claim_id = ${id} AND o.number < v.number AND ${toldToAll('o')}) AS predecessor,
    ${ANSWER}::text AS text
  FROM claims c JOIN questions q ON q.id = c.question_id CROSS JOIN LATERAL (
    SELECT o.number, o.created_at, o.content_hash, o.state, o.causes, ${documentOf('o')} AS document FROM (
      SELECT s.claim_id, s.number, s.created_at, s.content_hash, s.state, s.causes, ${unpacked('s')} AS document
      FROM verdicts s WHERE s.claim_id = ${id} ORDER BY s.number DESC OFFSET 0) o
    WHERE ${toldToAll('o')} LIMIT 1) v
  WHERE c.id = ${id} AND c.merged_into IS NULL AND v.document IS NOT NULL OFFSET 0`;

// As JSON, how many are asked for is nothing that PostgreSQL makes a plan for each time.
const NEWEST = prepared(`
  SELECT wanted.id, newest.* FROM (SELECT id::uuid AS id FROM json_array_elements_text($1::json) AS given(id)) wanted
    CROSS JOIN LATERAL (${newestOf('wanted.id')}) newest`);

/**
 * The newest versions of claims' verdicts as everybody may read them, which most readers want: one statement, whose answers nobody here takes
 * apart and puts together again. Those are missing of which there is more to say: merged claims, redacted versions, and what nobody has published.
 * @param claimIds uuids
 */
export async function getPublicVerdicts(sql: Sql, claimIds: readonly string[]): Promise<Map<string, PublicVerdict>> {
  const found = await rows<{ id: string; number: number; predecessor: number | null; text: string }>(sql, NEWEST, [
    JSON.stringify(claimIds),
  ]);
  return new Map(found.map(({ id, text, ...version }) => [id, { ...version, answer: new ReadyJson(text) }]));
}
