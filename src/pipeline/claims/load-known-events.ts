import type { EventCandidate, KnownEvent, KnownQuestion, MatchedEvent } from '../../domain/matching/matched-article';
import { SLEEPING_SLOTS } from '../../domain/matching/sleeping-slots';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import { readFor } from './read-for';

// One part after the other: with an OR between them the index on keys would be of no use.
const CANDIDATES = prepared(`
  WITH told AS MATERIALIZED (
    SELECT DISTINCT q.event_id, s.id FROM statements s JOIN evidence ev ON ev.statement_id = s.id
    JOIN claims c ON c.id = ev.claim_id JOIN questions q ON q.id = coalesce(c.read_for, c.question_id)
    WHERE s.article_id = $2 AND ev.withdrawn_at IS NULL),
  asked AS (SELECT id, label, signature, merged_into FROM events WHERE keys && $1::text[]
    UNION ALL SELECT id, label, signature, merged_into FROM events WHERE id IN (SELECT event_id FROM told) AND NOT keys && $1::text[])
  SELECT id, label, signature, ARRAY(SELECT told.id::text FROM told WHERE told.event_id = asked.id) AS "statementIds"
  FROM asked WHERE merged_into IS NULL ORDER BY id`);

/** The events that share a blocking key, and those that the article told before, keys or not, with the passages of the article they rest on. */
export function loadCandidates(sql: Sql, events: MatchedEvent[], articleId: string): Promise<EventCandidate[]> {
  return rows(sql, CANDIDATES, [[...new Set(events.flatMap(({ keys }) => keys))], articleId]);
}

const QUESTIONS = prepared(`
  SELECT q.event_id AS "eventId", q.id, q.slot_key AS "slotKey", q.text, coalesce((
    SELECT json_agg(json_build_object('answerKey', c.answer_key, 'claimText', c.text) ORDER BY c.id) FROM claims c
    WHERE ${readFor('c', 'q.id')} AND (c.answer_key = ANY($2::text[]) OR q.slot_key = ANY($3::text[]))), '[]') AS answers
  FROM questions q WHERE q.event_id = ANY($1::uuid[]) ORDER BY q.id`);

/**
 * Known events with their questions. Of the answers known so far those that the article gives as well, and all where another answer than
 * the known one changes anything: to many a question there are hundreds.
 */
export async function withQuestions(sql: Sql, known: EventCandidate[], events: MatchedEvent[]): Promise<KnownEvent[]> {
  if (known.length === 0) return [];
  const given = events.flatMap(({ questions }) => questions.flatMap(({ answers }) => answers));
  const asked = await rows<KnownQuestion & { eventId: string }>(sql, QUESTIONS, [
    known.map(({ id }) => id),
    [...new Set(given.map(({ answerKey }) => answerKey))],
    SLEEPING_SLOTS,
  ]);
  return known.map((event) => ({ ...event, questions: asked.filter(({ eventId }) => eventId === event.id) }));
}
