import type { KnownEvent, MatchedEvent } from '../../domain/matching/matched-article';
import { SLEEPING_SLOTS } from '../../domain/matching/sleeping-slots';
import { rows, type Sql } from '../../platform/database/rows';
import { readFor } from './read-for';

/**
 * What the events of an article may be: the events that share a blocking key, and those that the article told before, keys or not, with
 * their questions and the passages of the article they rest on. Of the answers known so far those that the article gives as well, and all
 * where another answer than the known one changes anything: to many a question there are hundreds.
 */
export function loadKnownEvents(sql: Sql, events: MatchedEvent[], articleId: string): Promise<KnownEvent[]> {
  const keys = new Set(events.flatMap((event) => event.keys));
  const given = events.flatMap(({ questions }) => questions.flatMap(({ answers }) => answers));
  const answerKeys = new Set(given.map(({ answerKey }) => answerKey));
  return rows<KnownEvent>(
    sql,
    `WITH told AS MATERIALIZED (
       SELECT DISTINCT q.event_id, s.id FROM statements s JOIN evidence ev ON ev.statement_id = s.id
       JOIN claims c ON c.id = ev.claim_id JOIN questions q ON q.id = coalesce(c.read_for, c.question_id)
       WHERE s.article_id = $2 AND ev.withdrawn_at IS NULL),
     -- By themselves: with an OR between the two the index on keys would be of no use.
     asked AS MATERIALIZED (SELECT id FROM events WHERE keys && $1::text[] UNION SELECT event_id FROM told)
     SELECT e.id, e.label, e.signature, coalesce((
       SELECT json_agg(json_build_object('id', q.id, 'slotKey', q.slot_key, 'text', q.text, 'answers', coalesce((
         SELECT json_agg(json_build_object('answerKey', c.answer_key, 'claimText', c.text) ORDER BY c.id)
         FROM claims c WHERE ${readFor('c', 'q.id')} AND (c.answer_key = ANY($3::text[]) OR q.slot_key = ANY($4))), '[]')) ORDER BY q.id)
       FROM questions q WHERE q.event_id = e.id), '[]') AS questions,
       ARRAY(SELECT told.id::text FROM told WHERE told.event_id = e.id) AS "statementIds"
     FROM asked JOIN events e ON e.id = asked.id WHERE e.merged_into IS NULL ORDER BY e.id`,
    [[...keys], articleId, [...answerKeys], SLEEPING_SLOTS],
  );
}
