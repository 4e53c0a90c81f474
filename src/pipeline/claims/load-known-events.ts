import type { KnownEvent } from '../../domain/matching/matched-article';
import { rows, type Sql } from '../../platform/database/rows';

/** The events that share a blocking key, with their questions and the answers known so far. */
export function loadKnownEvents(sql: Sql, keys: string[]): Promise<KnownEvent[]> {
  return rows<KnownEvent>(
    sql,
    `SELECT e.id, e.label, e.signature, coalesce((
       SELECT json_agg(json_build_object('id', coalesce(q.merged_into, q.id), 'slotKey', q.slot_key, 'text', q.text, 'answers', coalesce((
         SELECT json_agg(json_build_object('answerKey', c.answer_key, 'answer', c.answer, 'claimText', c.text) ORDER BY c.id)
         FROM claims c WHERE c.question_id = q.id AND c.merged_into IS NULL), '[]')) ORDER BY q.id)
       FROM questions q WHERE q.event_id = e.id), '[]') AS questions
     FROM events e WHERE e.keys && $1::text[] AND e.merged_into IS NULL ORDER BY e.id`,
    [keys],
  );
}
