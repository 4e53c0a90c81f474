import { isDeepStrictEqual } from 'node:util';
import { roleOf } from '../../domain/contradictions/role-of';
import type { EventSignature, MatchedEvent } from '../../domain/matching/matched-article';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import type { Cause } from './cause';
import { insertQuestions, type RecordedQuestion } from './insert-questions';
import { recordEntities } from './record-entities';

export interface RecordedEvents {
  questions: RecordedQuestion[];
  /** The ids of the events that are new. */
  opened: ReadonlySet<string>;
  /** Of these, the ids of those whose sums are to be checked. */
  due: string[];
}

/**
 * Stores events, their participants and questions, new or known, and says which row each question is.
 * @param cause what opens the questions that are new; null where they are bumped for it
 */
export async function recordEvents(sql: Sql, events: MatchedEvent[], cause: Cause | null): Promise<RecordedEvents> {
  await recordEntities(
    sql,
    events.flatMap((event) => event.entities),
  );
  await widenEvents(sql, events);
  const opened = await insertEvents(
    sql,
    events.filter(({ id }) => id === null),
  );
  const homes = events.map((event) => ({ event, eventId: event.id ?? opened.get(event)! }));
  await insertParticipants(sql, homes);
  const asked = homes.flatMap(({ event, eventId }) => event.questions.map((matched) => ({ eventId, matched })));
  return {
    questions: await insertQuestions(sql, asked, cause),
    opened: new Set(opened.values()),
    due: [...opened].flatMap(([event, id]) => (mayAddUp(event) ? [id] : [])),
  };
}

/** A sum takes figures of two roles at least. */
function mayAddUp({ questions }: MatchedEvent): boolean {
  const counted = questions.filter(({ slot, answerType }) => slot === 'how_many' && answerType === 'quantity');
  return new Set(counted.map(({ slotKey }) => roleOf(slotKey))).size > 1;
}

/** @returns the id of each */
async function insertEvents(sql: Sql, events: MatchedEvent[]): Promise<Map<MatchedEvent, string>> {
  if (events.length === 0) return new Map();
  const stored = events.map((event) => {
    const { label, edtf, signature, keys } = event;
    const { predicate, from, to } = signature;
    return { predicate, label, edtf, from, to, signature, keys, checked: mayAddUp(event) ? 0 : 1 };
  });
  const ids = await rows<{ id: string }>(
    sql,
    prepared(`INSERT INTO events (predicate, label, edtf, date_from, date_to, signature, keys, revision, checked_revision)
     SELECT predicate, label, edtf, "from", "to", signature, keys, 1, checked
     FROM jsonb_to_recordset($1::jsonb) AS r(predicate text, label text, edtf text, "from" date, "to" date, signature jsonb, keys text[], checked int)
     RETURNING id`),
    [JSON.stringify(stored)],
  );
  return new Map(events.map((event, i) => [event, ids[i]!.id]));
}

/** What identifies an event. */
interface Identity {
  id: string;
  signature: EventSignature;
  keys: string[];
  edtf: string | null;
}

/** What a further article knows of an event is added to what identifies it; what is known is not overwritten. */
async function widenEvents(sql: Sql, events: MatchedEvent[]): Promise<void> {
  const ids = [...new Set(events.flatMap(({ id }) => id ?? []))];
  if (ids.length === 0) return;
  const known = await rows<Identity>(
    sql,
    prepared(`SELECT id, signature, keys, edtf FROM events WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`),
    [ids],
  );
  const wide = new Map<string, Identity>();
  for (const { id, signature, keys, edtf } of events) {
    const stored = known.find((event) => event.id === id);
    if (!stored) continue;
    const before = wide.get(stored.id) ?? stored;
    const after = {
      id: stored.id,
      signature: widened(before.signature, signature),
      keys: union(before.keys, keys),
      edtf: before.edtf ?? edtf,
    };
    // Most articles say nothing of an event that is new.
    if (!isDeepStrictEqual(after, stored)) wide.set(stored.id, after);
  }
  if (wide.size === 0) return;
  await rows(
    sql,
    `UPDATE events e SET signature = r.signature, keys = r.keys, edtf = r.edtf,
       date_from = (r.signature->>'from')::date, date_to = (r.signature->>'to')::date
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, signature jsonb, keys text[], edtf text) WHERE e.id = r.id`,
    [JSON.stringify([...wide.values()])],
  );
}

function widened(known: EventSignature, further: EventSignature): EventSignature {
  return {
    predicate: known.predicate,
    participants: union(known.participants, further.participants),
    places: union(known.places, further.places),
    object: union(known.object, further.object),
    from: known.from ?? further.from,
    to: known.to ?? further.to,
    told: known.told ?? further.told ?? null,
  };
}

function union(a: string[], b: string[]): string[] {
  return [...new Set([...a, ...b])];
}

async function insertParticipants(sql: Sql, homes: { event: MatchedEvent; eventId: string }[]): Promise<void> {
  const named = homes.flatMap(({ event, eventId }) => event.entities.map(({ key }) => ({ eventId, key })));
  if (named.length === 0) return;
  await rows(
    sql,
    prepared(`INSERT INTO event_participants (event_id, entity_id)
     SELECT DISTINCT r."eventId", e.id FROM jsonb_to_recordset($1::jsonb) AS r("eventId" uuid, key text) JOIN entities e ON e.key = r.key
     ON CONFLICT DO NOTHING`),
    [JSON.stringify(named)],
  );
}
