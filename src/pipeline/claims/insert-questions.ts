import { type MatchedQuestion, SUGGESTION_THRESHOLD } from '../../domain/matching/matched-article';
import { rows, type Sql } from '../../platform/database/rows';

/** A question of an article with the row it stands for. */
export interface RecordedQuestion {
  id: string;
  eventId: string;
  matched: MatchedQuestion;
}

/** Stores the questions that are not known yet, and says which row each is. */
export async function insertQuestions(
  sql: Sql,
  questions: { eventId: string; matched: MatchedQuestion }[],
): Promise<RecordedQuestion[]> {
  const keyOf = (eventId: string, slotKey: string) => `${eventId} ${slotKey}`;
  const unknown = new Map<string, object>();
  for (const { eventId, matched } of questions) {
    const key = keyOf(eventId, matched.slotKey);
    if (matched.id === null && !unknown.has(key)) unknown.set(key, { ...rowOf(matched), eventId });
  }
  const ids = new Map<string, string>();
  if (unknown.size > 0)
    for (const { id, event_id, slot_key } of await upsert(sql, [...unknown.values()]))
      ids.set(keyOf(event_id, slot_key), id);
  return questions.map(({ eventId, matched }) => ({
    id: matched.id ?? ids.get(keyOf(eventId, matched.slotKey))!,
    eventId,
    matched,
  }));
}

function rowOf({
  slot,
  slotKey,
  answerType,
  unit,
  scope,
  cumulative,
  text,
  dormant,
  answers,
}: MatchedQuestion): object {
  // A question that only a suggestion answers sleeps until a person confirms it.
  const sleeps = dormant || answers.every(({ confidence }) => confidence < SUGGESTION_THRESHOLD);
  return { slot, slotKey, answerType, unit, scope, cumulative, text, dormant: sleeps };
}

function upsert(sql: Sql, questions: object[]): Promise<{ id: string; event_id: string; slot_key: string }[]> {
  return rows(
    sql,
    `INSERT INTO questions (event_id, slot, slot_key, answer_type, unit, scope, cumulative, text, dormant)
     SELECT "eventId", slot, "slotKey", "answerType", unit, scope, cumulative, text, dormant
     FROM jsonb_to_recordset($1::jsonb) AS r("eventId" uuid, slot text, "slotKey" text, "answerType" text, unit text, scope text,
       cumulative boolean, text text, dormant boolean)
     ON CONFLICT (event_id, slot_key) DO UPDATE SET slot_key = excluded.slot_key RETURNING id, event_id, slot_key`,
    [JSON.stringify(questions)],
  );
}
