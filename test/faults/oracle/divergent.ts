import type { DataSource } from 'typeorm';
import { checkEvents } from '../../../src/pipeline/contradictions/check-events';
import { recountCitations } from '../../../src/pipeline/notices/recount-citations';
import { rerankQueue } from '../../../src/pipeline/reviews/rerank-queue';
import { assessQuestions } from '../../../src/pipeline/verdicts/assess-questions';
import { deskSettings } from '../../../src/platform/config/desk-settings';
import { rows } from '../../../src/platform/database/rows';

/** Everything that is computed, a line each: what it is of, and how it stands. */
const COMPUTED = `
  SELECT 'claim ' || id AS of, concat_ws(' ', state, probability, best, superseded_by, 'version', verdict_number) AS stands FROM claims
  UNION ALL SELECT 'contradiction ' || natural_key, concat_ws(' ', kind, rule, explanation, CASE WHEN resolved_at IS NOT NULL THEN 'resolved' END)
    FROM contradictions
  UNION ALL SELECT 'sum ' || event_id || ' ' || natural_key, concat_ws(' ', rule, holds, explanation) FROM arithmetic_checks
  UNION ALL SELECT 'review of ' || claim_id, concat_ws(' ', state, 'revision', revision, worthiness, carried, contradictions, citations,
    round(rank::numeric, 3), returned_for) FROM reviews
  UNION ALL SELECT 'question ' || id, 'has a gap' FROM questions WHERE revision > assessed_revision AND merged_into IS NULL
  UNION ALL SELECT 'event ' || id, 'has a gap' FROM events WHERE revision > checked_revision AND merged_into IS NULL`;

/** The state of a review is the last one that its history tells. */
const OTHERWISE_TOLD = `
  SELECT 'review of ' || r.claim_id || ' is ' || r.state || ', its history ends in ' || told.state AS wrong FROM reviews r
  CROSS JOIN LATERAL (SELECT h.after ->> 'state' AS state FROM history h WHERE h.subject_id = r.claim_id AND h.action LIKE 'review.%'
    AND h.after ? 'state' ORDER BY h.id DESC LIMIT 1) told WHERE told.state <> r.state`;

const standing = async (dataSource: DataSource): Promise<Map<string, string>> =>
  new Map((await rows<{ of: string; stands: string }>(dataSource, COMPUTED)).map(({ of, stands }) => [of, stands]));

const idsOf = async (dataSource: DataSource, table: string): Promise<string[]> =>
  (await rows<{ id: string }>(dataSource, `SELECT id FROM ${table} WHERE merged_into IS NULL ORDER BY id`)).map(
    ({ id }) => id,
  );

/**
 * Computes every verdict, contradiction, sum and place in the queue again from what was written, as if it never had been, and says
 * what stands otherwise then. With no service running, and as the last thing that is done with a database.
 */
export async function divergent(dataSource: DataSource): Promise<string[]> {
  const before = await standing(dataSource);
  await rows(dataSource, 'UPDATE questions SET revision = revision + 1 WHERE merged_into IS NULL');
  await rows(dataSource, 'UPDATE events SET revision = revision + 1 WHERE merged_into IS NULL');
  await assessQuestions(dataSource, await idsOf(dataSource, 'questions'));
  await checkEvents(dataSource, await idsOf(dataSource, 'events'));
  await dataSource.transaction(async (sql) => {
    await recountCitations(sql, await idsOf(dataSource, 'claims'));
    await rerankQueue(sql, deskSettings().priority);
  });
  const after = await standing(dataSource);
  const told = await rows<{ wrong: string }>(dataSource, OTHERWISE_TOLD);
  return [
    ...[...before].flatMap(([of, stands]) =>
      after.get(of) === stands ? [] : [`${of}: ${stands} → ${after.get(of) ?? 'nothing'}`],
    ),
    ...[...after].filter(([of]) => !before.has(of)).map(([of, stands]) => `${of}: nothing → ${stands}`),
    ...told.map(({ wrong }) => wrong),
  ];
}
