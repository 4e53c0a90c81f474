import type { DataSource } from 'typeorm';
import type { Slot } from '../../domain/matching/matched-article';
import type { AnswerType } from '../../domain/values/answer';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, type Sql } from '../../platform/database/rows';

export interface NewQuestion {
  text: string;
  /** A known event, or the label and date of a new one. */
  event: { id: string } | { label: string; edtf: string | null; from: string | null; to: string | null };
  slot: Slot;
  answerType: AnswerType;
  unit: string | null;
  scope: string | null;
  cumulative: boolean;
  actor?: HistoryActor;
}

export type CreatedQuestion = { outcome: 'created'; questionId: string } | { outcome: 'event_not_found' | 'exists' };

/** Opens a question by hand. It is there for claims of people; the matcher never takes it for one of its own. */
export async function createQuestion(dataSource: DataSource, question: NewQuestion): Promise<CreatedQuestion> {
  const { text, slot, answerType, unit, scope, cumulative } = question;
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const eventId = await eventOf(manager, question.event);
      if (eventId === null) return { outcome: 'event_not_found' };
      const created = await firstRow<{ id: string }>(
        manager,
        `INSERT INTO questions (event_id, slot, slot_key, answer_type, unit, scope, cumulative, text, causes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (event_id, slot_key) DO NOTHING RETURNING id`,
        [
          eventId,
          slot,
          `person:${text.toLowerCase()}`,
          answerType,
          unit,
          scope,
          cumulative,
          text,
          JSON.stringify([{ kind: 'question_added', text: 'The question was added by a person.', revision: 1 }]),
        ],
      );
      if (!created) return { outcome: 'exists' };
      await writeHistory(manager, {
        actor: question.actor ?? 'system',
        action: 'question.added',
        subjectKind: 'question',
        subjectId: created.id,
        after: { text, slot, answerType, unit, scope, cumulative },
      });
      return { outcome: 'created', questionId: created.id };
    }),
  );
}

async function eventOf(sql: Sql, event: NewQuestion['event']): Promise<string | null> {
  if ('id' in event) {
    const known = await firstRow<{ id: string }>(
      sql,
      `SELECT coalesce(merged_into, id) AS id FROM events WHERE id = $1`,
      [event.id],
    );
    return known?.id ?? null;
  }
  const { label, edtf, from, to } = event;
  const signature = { predicate: 'other', participants: [], places: [], object: [], from, to };
  const created = await firstRow<{ id: string }>(
    sql,
    `INSERT INTO events (predicate, label, edtf, date_from, date_to, signature, keys)
     VALUES ('other', $1, $2, $3, $4, $5, '{}') RETURNING id`,
    [label, edtf, from, to, JSON.stringify(signature)],
  );
  return created?.id ?? null;
}
