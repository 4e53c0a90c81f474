import { writeHistory } from '../../platform/database/history';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import type { FoundContradiction } from './found-contradiction';

/** What was found of one question, or among the sums of one event (`questionId` null): it replaces what was known of the same. */
export interface Findings {
  eventId: string;
  questionId: string | null;
  found: FoundContradiction[];
}

// What was compared, however often and by whom it is said: while it stays, a person's explanation of it stays.
const COMPARED = (row: string) => `CASE jsonb_typeof(${row}.operands) WHEN 'array' THEN ${row}.operands
  ELSE (SELECT jsonb_agg(side ORDER BY side) FROM unnest(ARRAY[${row}.operands#>'{a,value}', ${row}.operands#>'{b,value}']) side) END`;

/**
 * Makes the open contradictions of questions (or of events' sums) those that were found: new ones are added, known ones
 * kept or reopened, the rest resolved. A person's explanation falls away where other values are compared now.
 * @returns the natural keys of those that a person has explained
 */
export async function recordContradictions(sql: Sql, findings: Findings[]): Promise<Set<string>> {
  const found = findings.flatMap(({ eventId, questionId, found: own }) =>
    own.map((one) => ({ ...one, eventId, questionId })),
  );
  const keys = found.map(({ naturalKey }) => naturalKey);
  const explained = await explainedOf(sql, keys);
  if (found.length > 0) {
    if (explained.size > 0) await dropOutdatedExplanations(sql, found);
    await rows(
      sql,
      prepared(`INSERT INTO contradictions AS known (event_id, question_id, kind, rule, claim_a, claim_b, operands, explanation, natural_key)
       SELECT "eventId", "questionId", kind, rule, "claimA", "claimB", operands, explanation, "naturalKey"
       FROM jsonb_to_recordset($1::jsonb) AS r("eventId" uuid, "questionId" uuid, kind text, rule text, "claimA" uuid, "claimB" uuid,
         operands jsonb, explanation text, "naturalKey" text)
       ON CONFLICT (natural_key) DO UPDATE SET operands = excluded.operands, explanation = excluded.explanation, resolved_at = NULL,
         claim_a = excluded.claim_a, claim_b = excluded.claim_b
       WHERE (known.operands, known.explanation, known.resolved_at) IS DISTINCT FROM (excluded.operands, excluded.explanation, NULL)`),
      [JSON.stringify(found)],
    );
  }
  await resolveOthers(sql, findings, keys);
  return explained.size > 0 ? explainedOf(sql, keys) : explained;
}

/** Resolves what is open of the same questions or sums and was not found. */
async function resolveOthers(sql: Sql, findings: Findings[], keys: string[]): Promise<void> {
  const questions = findings.flatMap(({ questionId }) => questionId ?? []);
  const events = findings.flatMap(({ eventId, questionId }) => (questionId === null ? eventId : []));
  if (questions.length > 0) await rows(sql, resolve('known.question_id = checked.id'), [questions, keys]);
  if (events.length > 0)
    await rows(sql, resolve('known.event_id = checked.id AND known.question_id IS NULL'), [events, keys]);
}

// One after the other: to join them would read all contradictions there are.
const resolve = (isOf: string): string =>
  prepared(`
  UPDATE contradictions x SET resolved_at = now() FROM unnest($1::uuid[]) AS checked(id) CROSS JOIN LATERAL (
    SELECT known.id FROM contradictions known
    WHERE ${isOf} AND known.resolved_at IS NULL AND known.natural_key <> ALL($2::text[]) OFFSET 0) gone
  WHERE x.id = gone.id`);

/** Which of these contradictions, by their natural keys, a person has explained. */
async function explainedOf(sql: Sql, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const explained = await rows<{ natural_key: string }>(
    sql,
    prepared('SELECT natural_key FROM contradictions WHERE natural_key = ANY($1::text[]) AND explained_at IS NOT NULL'),
    [keys],
  );
  return new Set(explained.map((row) => row.natural_key));
}

async function dropOutdatedExplanations(sql: Sql, found: FoundContradiction[]): Promise<void> {
  const dropped = await rows<{ id: string; reason: string }>(
    sql,
    `UPDATE contradictions x SET explained_at = NULL, explained_by = NULL, explained_reason = NULL, revision = x.revision + 1
     FROM contradictions before, jsonb_to_recordset($1::jsonb) AS r("naturalKey" text, operands jsonb)
     WHERE before.id = x.id AND x.natural_key = r."naturalKey" AND x.explained_at IS NOT NULL
       AND ${COMPARED('x')} IS DISTINCT FROM ${COMPARED('r')} RETURNING x.id, before.explained_reason AS reason`,
    [JSON.stringify(found.map(({ naturalKey, operands }) => ({ naturalKey, operands })))],
  );
  for (const { id, reason } of dropped) {
    await writeHistory(sql, {
      actor: 'system',
      action: 'contradiction.explanation_outdated',
      subjectKind: 'contradiction',
      subjectId: id,
      before: { reason },
      reason: 'Other values are compared now.',
    });
  }
}
