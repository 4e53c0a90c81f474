import type { EventSignature, MatchedEvent, MatchedQuestion } from '../../domain/matching/matched-article';
import { SUGGESTION_THRESHOLD } from '../../domain/matching/matched-article';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { recordEntities } from './record-entities';

/** A question of an article with the row it stands for. */
export interface RecordedQuestion {
  id: string;
  eventId: string;
  matched: MatchedQuestion;
}

/** Stores events, their participants and questions, new or known, and says which row each question is. */
export async function recordEvents(sql: Sql, events: MatchedEvent[]): Promise<RecordedQuestion[]> {
  await recordEntities(
    sql,
    events.flatMap((event) => event.entities),
  );
  const recorded: RecordedQuestion[] = [];
  for (const event of events) {
    const eventId = event.id === null ? await insertEvent(sql, event) : await widenEvent(sql, event.id, event);
    await rows(
      sql,
      `INSERT INTO event_participants (event_id, entity_id) SELECT $1, id FROM entities WHERE key = ANY($2::text[])
       ON CONFLICT DO NOTHING`,
      [eventId, event.entities.map(({ key }) => key)],
    );
    for (const matched of event.questions) {
      recorded.push({ id: matched.id ?? (await insertQuestion(sql, eventId, matched)), eventId, matched });
    }
  }
  return recorded;
}

async function insertEvent(sql: Sql, event: MatchedEvent): Promise<string> {
  const { signature } = event;
  const inserted = await firstRow<{ id: string }>(
    sql,
    `INSERT INTO events (predicate, label, edtf, date_from, date_to, signature, keys)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [signature.predicate, event.label, event.edtf, signature.from, signature.to, JSON.stringify(signature), event.keys],
  );
  return inserted!.id;
}

/** What a further article knows of an event is added to what identifies it; what is known is not overwritten. */
async function widenEvent(sql: Sql, id: string, event: MatchedEvent): Promise<string> {
  const known = await firstRow<{ signature: EventSignature; keys: string[]; edtf: string | null }>(
    sql,
    `SELECT signature, keys, edtf FROM events WHERE id = $1 FOR UPDATE`,
    [id],
  );
  const signature: EventSignature = {
    predicate: known!.signature.predicate,
    participants: union(known!.signature.participants, event.signature.participants),
    places: union(known!.signature.places, event.signature.places),
    object: union(known!.signature.object, event.signature.object),
    from: known!.signature.from ?? event.signature.from,
    to: known!.signature.to ?? event.signature.to,
    told: known!.signature.told ?? event.signature.told ?? null,
  };
  await rows(
    sql,
    `UPDATE events SET signature = $2, keys = $3, edtf = coalesce(edtf, $4), date_from = $5, date_to = $6 WHERE id = $1`,
    [id, JSON.stringify(signature), union(known!.keys, event.keys), event.edtf, signature.from, signature.to],
  );
  return id;
}

function union(a: string[], b: string[]): string[] {
  return [...new Set([...a, ...b])];
}

async function insertQuestion(sql: Sql, eventId: string, question: MatchedQuestion): Promise<string> {
  // A question that only a suggestion answers sleeps until a person confirms it.
  const dormant = question.dormant || question.answers.every(({ confidence }) => confidence < SUGGESTION_THRESHOLD);
  const inserted = await firstRow<{ id: string }>(
    sql,
    `INSERT INTO questions (event_id, slot, slot_key, answer_type, unit, scope, cumulative, text, dormant)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (event_id, slot_key) DO UPDATE SET slot_key = excluded.slot_key RETURNING id`,
    [
      eventId,
      question.slot,
      question.slotKey,
      question.answerType,
      question.unit,
      question.scope,
      question.cumulative,
      question.text,
      dormant,
    ],
  );
  return inserted!.id;
}
