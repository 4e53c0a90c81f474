import type { KnownEvent } from '../../domain/matching/matched-article';
import { rows, type Sql } from '../../platform/database/rows';
import { readFor } from './read-for';

/**
 * The events that share a blocking key, and those that the article told before, keys or not, with their questions, the answers known
 * so far and the passages of the article they rest on.
 */
export function loadKnownEvents(sql: Sql, keys: string[], articleId: string): Promise<KnownEvent[]> {
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
         SELECT json_agg(json_build_object('answerKey', c.answer_key, 'answer', c.answer, 'claimText', c.text) ORDER BY c.id)
         FROM claims c WHERE ${readFor('c', 'q.id')}), '[]')) ORDER BY q.id)
       FROM questions q WHERE q.event_id = e.id), '[]') AS questions,
       ARRAY(SELECT told.id::text FROM told WHERE told.event_id = e.id) AS "statementIds"
     FROM asked JOIN events e ON e.id = asked.id WHERE e.merged_into IS NULL ORDER BY e.id`,
    [keys, articleId],
  );
}
