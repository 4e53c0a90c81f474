import { type MatchedQuestion, SUGGESTION_THRESHOLD } from '../../domain/matching/matched-article';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import type { Cause } from './cause';

/** A question of an article with the row it stands for. */
export interface RecordedQuestion {
  id: string;
  eventId: string;
  matched: MatchedQuestion;
  /** Whether its row was made for this cause, which its first verdict names: it need not be bumped. */
  opened: boolean;
}

/**
 * Stores the questions that are not known yet, and says which row each is.
 * @param cause what opens those that are answered; null where they are bumped for it
 */
export async function insertQuestions(
  sql: Sql,
  questions: Pick<RecordedQuestion, 'eventId' | 'matched'>[],
  cause: Cause | null,
): Promise<RecordedQuestion[]> {
  const keyOf = (eventId: string, slotKey: string) => `${eventId} ${slotKey}`;
  const unknown = new Map<string, AskedQuestion>();
  for (const { eventId, matched } of questions) {
    const key = keyOf(eventId, matched.slotKey);
    if (matched.id === null) unknown.set(key, { eventId, asked: [...(unknown.get(key)?.asked ?? []), matched] });
  }
  const missing = [...unknown.values()].map((question) => rowOf(question, cause));
  const stored = missing.length > 0 ? await upsert(sql, missing) : [];
  const byKey = new Map(stored.map((row) => [keyOf(row.event_id, row.slot_key), row]));
  return questions.map(({ eventId, matched }) => {
    if (matched.id !== null) return { id: matched.id, eventId, matched, opened: false };
    const { id, is_new } = byKey.get(keyOf(eventId, matched.slotKey))!;
    return { id, eventId, matched, opened: is_new && cause !== null };
  });
}

/** One that several events of an article may ask, where they turn out to be one event; the first words it. */
interface AskedQuestion {
  eventId: string;
  asked: MatchedQuestion[];
}

function rowOf({ eventId, asked }: AskedQuestion, cause: Cause | null): object {
  const { slot, slotKey, answerType, unit, scope, cumulative, text } = asked[0]!;
  // A question that only a suggestion answers sleeps until a person confirms it.
  const isAnswered = asked.some(({ answers }) => answers.some(({ confidence }) => confidence >= SUGGESTION_THRESHOLD));
  const dormant = !isAnswered || asked.every((one) => one.dormant);
  const causes = isAnswered && cause ? [{ ...cause, revision: 1 }] : [];
  return { eventId, slot, slotKey, answerType, unit, scope, cumulative, text, dormant, causes };
}

interface StoredQuestion {
  id: string;
  event_id: string;
  slot_key: string;
  is_new: boolean;
}

function upsert(sql: Sql, questions: object[]): Promise<StoredQuestion[]> {
  return rows(
    sql,
    prepared(`INSERT INTO questions (event_id, slot, slot_key, answer_type, unit, scope, cumulative, text, dormant, causes)
     SELECT "eventId", slot, "slotKey", "answerType", unit, scope, cumulative, text, dormant, causes
     FROM jsonb_to_recordset($1::jsonb) AS r("eventId" uuid, slot text, "slotKey" text, "answerType" text, unit text, scope text,
       cumulative boolean, text text, dormant boolean, causes jsonb)
     -- A row that was there already is locked by us.
     ON CONFLICT (event_id, slot_key) DO UPDATE SET slot_key = excluded.slot_key RETURNING id, event_id, slot_key, xmax = 0 AS is_new`),
    [JSON.stringify(questions)],
  );
}
